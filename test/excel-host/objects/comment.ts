import type { CommentModel } from "../model/comment";
import type { Members } from "./host-object";
import { CommentReplyCollection } from "./comment-reply-collection";
import { WordsAtCell } from "./words-at-cell";

export class CommentObject extends WordsAtCell<CommentModel> {
  readonly className = "Comment";

  override get id(): string {
    return this.model.id;
  }

  protected readonly members: Members = {
    ...this.common,
    Id: { get: () => this.model.id },
    Replies: { child: () => new CommentReplyCollection(this.session, this.model) },
  };

  protected remove(): void {
    const { book } = this.session;
    book.comments = book.comments.filter((each) => each !== this.model);
  }
}
