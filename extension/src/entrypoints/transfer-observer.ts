import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { type Observer, observeTransfer } from "../features/transfer/observe/observe-transfer.ts";

type Native = { runtime: { sendMessage(message: unknown): Promise<unknown> } };

type Scope = typeof globalThis & {
  browser?: Native;
  chrome?: Native;
  /** The observer of this frame, in the extension's isolated world. A second injection only makes it send pending entries. */
  digitalCleanupTransfer?: Observer;
};

export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  const native = scope.browser ?? scope.chrome!;
  scope.digitalCleanupTransfer ??= observeTransfer((message) =>
    native.runtime.sendMessage(message),
  );
  scope.digitalCleanupTransfer.announce();
});
