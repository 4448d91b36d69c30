/** The insides of the client library from npm, as far as stand-ins for its missing members are built of them. */

/** An object of Excel on the client's side. */
export interface RemoteObject {
  readonly _isNull: boolean;
  _handleResult(value: unknown): void;
}

export type RemoteClass = new (...parameters: never[]) => RemoteObject;

export interface RawLibrary {
  readonly Excel: Record<string, RemoteClass | undefined>;
  readonly OfficeExtension: {
    readonly ClientObject: RemoteClass;
    readonly Constants: { readonly items: string };
    readonly BatchApiHelper: {
      createPropertyObject(
        type: RemoteClass | undefined,
        parent: RemoteObject,
        name: string,
        isCollection: boolean,
        flags: number,
      ): RemoteObject;
      createMethodObject(
        type: RemoteClass | undefined,
        parent: RemoteObject,
        name: string,
        operation: number,
        parameters: readonly unknown[],
        isCollection: boolean,
        isInvalidAfterRequest: boolean,
        getByIdMethod: string | null,
        flags: number,
      ): RemoteObject;
      createChildItemObject(
        type: RemoteClass,
        hasIndexer: boolean,
        parent: RemoteObject,
        item: unknown,
        index: number,
      ): RemoteObject;
      invokeMethod(
        object: RemoteObject,
        name: string,
        operation: number,
        parameters: readonly unknown[],
        flags: number,
        result: number,
      ): unknown;
    };
    readonly Utility: {
      load(object: RemoteObject, option: unknown): unknown;
      fixObjectPathIfNecessary(object: RemoteObject, value: unknown): void;
      throwIfNotLoaded(property: string, value: unknown, type: string, isNull: boolean): void;
      throwIfApiNotSupported(member: string, set: string, version: string, host: string): void;
    };
  };
}
