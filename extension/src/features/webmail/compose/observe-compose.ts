import type { HabitEvent } from "@digital-cleanup/habits";
import { createComposeFiles, watchFiles } from "./attachments.ts";
import type { Compose } from "../descriptor.ts";
import type { ComposeMode } from "../activity/page-events.ts";

type ComposeChanged = Extract<HabitEvent, { type: "compose.changed" }>;
type Writing = {
  files: ReturnType<typeof createComposeFiles>;
  mode: ComposeMode;
  isAnchored: boolean;
};

const settleMs = 300;

/**
 * Looks at messages that are being written and hands on numbers when they changed. `modeOfNext` says how the next message was
 * begun. `onNotRecognised` is called where a message is there and its parts are not where they should be.
 */
export function observeCompose(
  compose: Compose,
  modeOfNext: () => ComposeMode,
  on: { changed: (event: ComposeChanged) => void; sends: () => void; notRecognised: () => void },
  signal: AbortSignal,
): { again: () => void } {
  const writings = new WeakMap<Element, Writing>();
  let last = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const writingAt = (root: Element): Writing => {
    const known = writings.get(root);
    if (known) return known;
    const begun = { files: createComposeFiles(), mode: modeOfNext(), isAnchored: false };
    writings.set(root, begun);
    return begun;
  };
  const look = () => {
    for (const root of document.querySelectorAll(compose.root)) {
      const writing = writingAt(root);
      writing.isAnchored ||= compose.anchors.every((anchor) => root.querySelector(anchor));
      if (!writing.isAnchored) continue;
      const event: ComposeChanged = {
        type: "compose.changed",
        mode: writing.mode,
        attachments: writing.files.read(root, compose).slice(0, 1000),
        ...compose.recipients(root),
      };
      const isEmpty = event.attachments.length + event.to + event.cc + event.bcc === 0;
      const said = JSON.stringify(event);
      if (isEmpty || said === last) continue;
      last = said;
      on.changed(event);
    }
  };
  // Some pages never rest: a look that is due is not put off by the next change.
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      look();
    }, settleMs);
  };
  /** Its parts are drawn bit by bit: what is missing after a while is missing for good. */
  const judge = () => {
    const [root] = document.querySelectorAll(compose.root);
    if (root && !writingAt(root).isAnchored) on.notRecognised();
  };

  watchFiles((files, at) => {
    const root = at.closest(compose.root) ?? document.querySelector(compose.root);
    if (!root) return;
    writingAt(root).files.add(files);
    soon();
  }, signal);
  const watcher = new MutationObserver(soon);
  watcher.observe(document.documentElement, { childList: true, subtree: true });
  signal.addEventListener("abort", () => watcher.disconnect());
  for (const name of ["input", "change"])
    addEventListener(name, soon, { capture: true, passive: true, signal });
  if (compose.send) {
    const { send } = compose;
    addEventListener(
      "click",
      ({ target }) => {
        if (target instanceof Element && target.closest(send)) on.sends();
      },
      { capture: true, passive: true, signal },
    );
  }
  const judging = setInterval(judge, 10_000);
  signal.addEventListener("abort", () => clearInterval(judging));
  soon();
  return {
    again: () => {
      last = "";
      soon();
    },
  };
}
