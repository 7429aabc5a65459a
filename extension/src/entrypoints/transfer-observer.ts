import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { type Observer, observeTransfer } from "../features/transfer/observe/observe-transfer.ts";

type Native = { runtime: { sendMessage(message: unknown): Promise<unknown> } };

type Scope = typeof globalThis & {
  browser?: Native;
  chrome?: Native;
  /** In the extension's own world, out of the page's reach: injecting the script again only asks for the rest. */
  digitalCleanupTransfer?: Observer;
};

export default defineUnlistedScript(() => {
  const scope: Scope = globalThis;
  const native = scope.browser ?? scope.chrome!;
  scope.digitalCleanupTransfer ??= observeTransfer((message) =>
    native.runtime.sendMessage(message),
  );
  scope.digitalCleanupTransfer.present();
});
