/** The error codes of Excel that the local Excel gives; the client library turns each into its own error. */
export type FaultCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "Timeout";

/** What Excel refuses. Anything the local Excel does not know is `NotImplemented`: never a silent no-op. */
export class Fault extends Error {
  override readonly name = "Fault";
  constructor(
    readonly code: FaultCode,
    message: string,
  ) {
    super(message);
  }
}

export function notImplemented(what: string): Fault {
  return new Fault("NotImplemented", `The local Excel does not know ${what}.`);
}
