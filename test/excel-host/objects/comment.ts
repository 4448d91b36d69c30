import { Fault } from "../fault";
import type { CommentModel } from "../model/comment";
import type { SheetModel } from "../model/sheet";
import type { Session } from "../session";
import { asText, HostObject, type Members } from "./host-object";
import { CommentReplyCollection } from "./comment-reply-collection";
import { RangeObject } from "./range";

export class CommentObject extends HostObject {
  readonly className = "Comment";

  constructor(
    session: Session,
    private readonly comment: CommentModel,
  ) {
    super(session);
  }

  override get id(): string {
    return this.comment.id;
  }

  protected readonly members: Members = {
    Id: { get: () => this.comment.id },
    Content: {
      get: () => this.comment.content,
      set: (content) => {
        this.session.mayChange(this.sheet, "content");
        this.comment.content = asText(content, "content");
      },
    },
    Replies: { child: () => new CommentReplyCollection(this.session, this.comment) },
    GetLocation: {
      call: () => {
        const { row, column } = this.comment;
        return new RangeObject(this.session, this.sheet, {
          top: row,
          left: column,
          bottom: row,
          right: column,
        });
      },
    },
    Delete: {
      call: () => {
        this.session.mayChange(this.sheet, "content");
        const { book } = this.session;
        book.comments = book.comments.filter((each) => each !== this.comment);
      },
    },
  };

  private get sheet(): SheetModel {
    const sheet = this.session.book.sheetWithId(this.comment.sheetId);
    if (!sheet) throw new Fault("ItemNotFound", "The comment's sheet is gone.");
    return sheet;
  }
}
