import { Fault } from "../fault";
import { isWellFormed, namespaceOf, type CustomXmlModel } from "../model/custom-xml";
import type { Session } from "../session";
import { asText, HostCollection, HostObject, type Members } from "./host-object";

class CustomXmlPartObject extends HostObject {
  readonly className = "CustomXmlPart";

  constructor(
    session: Session,
    private readonly part: CustomXmlModel,
  ) {
    super(session);
  }

  override get id(): string {
    return this.part.id;
  }

  protected readonly members: Members = {
    Id: { get: () => this.part.id },
    NamespaceUri: { get: () => namespaceOf(this.part.xml) },
    GetXml: { call: () => this.part.xml },
    SetXml: {
      call: ([xml]) => {
        this.session.mayWrite();
        this.part.xml = checked(asText(xml, "xml"));
      },
    },
    Delete: {
      call: () => {
        this.session.mayWrite();
        const { book } = this.session;
        book.customXml = book.customXml.filter((each) => each !== this.part);
      },
    },
  };
}

/** All parts of the workbook. */
export class CustomXmlPartCollection extends HostCollection {
  readonly className = "CustomXmlPartCollection";

  protected readonly members: Members = {
    Add: {
      call: ([xml]) => {
        this.session.mayWrite();
        const { book } = this.session;
        const part = { id: book.freshId(), xml: checked(asText(xml, "xml")) };
        book.customXml.push(part);
        return new CustomXmlPartObject(this.session, part);
      },
    },
    GetByNamespace: {
      call: ([uri]) => new CustomXmlPartScopedCollection(this.session, asText(uri, "namespaceUri")),
    },
    GetCount: { call: () => this.items().length },
  };

  override items(): readonly CustomXmlPartObject[] {
    return this.session.book.customXml.map((part) => new CustomXmlPartObject(this.session, part));
  }
}

/** The parts of one namespace. */
class CustomXmlPartScopedCollection extends HostCollection {
  readonly className = "CustomXmlPartScopedCollection";

  constructor(
    session: Session,
    private readonly uri: string,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    GetCount: { call: () => this.items().length },
  };

  override items(): readonly CustomXmlPartObject[] {
    return this.session.book.customXml
      .filter(({ xml }) => namespaceOf(xml) === this.uri)
      .map((part) => new CustomXmlPartObject(this.session, part));
  }
}

function checked(xml: string): string {
  if (!isWellFormed(xml)) throw new Fault("InvalidArgument", "A custom XML part must be well-formed XML.");
  return xml;
}
