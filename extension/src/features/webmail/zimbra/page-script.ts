import type { PageScript } from "../activity/page-script.ts";
import { createRequestObserver } from "./create-request-observer.ts";
import { readMailbox } from "./read-mailbox.ts";

export const zimbraPageScript: PageScript = (emit) => ({
  observeRequest: createRequestObserver({ emit, readMailbox }),
});
