import type { CommentModel } from "../model/comment";
import type { Session } from "../session";
import { HostObject, type Members } from "./host-object";

export class CommentReplyCollection extends HostObject {
  readonly className = "CommentReplyCollection";

  constructor(
    session: Session,
    private readonly comment: CommentModel,
  ) {
    super(session);
  }

  protected readonly members: Members = {
    GetCount: { call: () => this.comment.replies.length },
  };
}
