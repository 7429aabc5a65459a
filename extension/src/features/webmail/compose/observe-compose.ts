import type { ComposeChanged } from "@digital-cleanup/habits";
import type { ComposeMode } from "../activity/page-events.ts";
import type { ComposeDescriptor } from "../descriptor.ts";
import { observeFiles, trackAttachments } from "./attachments.ts";

type Draft = {
  /** Distinguishes it from other messages in this document. */
  number: number;
  /** As it was reported last. */
  lastReport: string;
  attachments: ReturnType<typeof trackAttachments>;
  mode: ComposeMode;
  isRecognised: boolean;
};

type Handlers = {
  /** Returns how the next message was started, and forgets it. */
  takeMode: () => ComposeMode;
  onChange: (event: ComposeChanged) => void;
  onSending: () => void;
  /** Called if a message is open but lacks the descriptor's anchors. */
  onUnrecognised: () => void;
};

const settleMs = 300;
const anchorCheckEveryMs = 10_000;
const maxAttachments = 1000;

/** Observes the messages being written and reports their numbers whenever they change. `report` reports them again. */
export function observeCompose(
  compose: ComposeDescriptor,
  { takeMode, onChange, onSending, onUnrecognised }: Handlers,
  signal: AbortSignal,
): { report: () => void } {
  const drafts = new Map<Element, Draft>();
  let count = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const getDraft = (root: Element): Draft => {
    const known = drafts.get(root);
    if (known) return known;
    const draft = {
      number: (count += 1),
      lastReport: "",
      attachments: trackAttachments(),
      mode: takeMode(),
      isRecognised: false,
    };
    drafts.set(root, draft);
    return draft;
  };
  /** A suggestion about a message that was sent or closed has to go too. */
  const dropClosed = () => {
    for (const [root, { number, mode, lastReport }] of drafts) {
      if (root.isConnected) continue;
      drafts.delete(root);
      const nothing = { attachments: [], to: 0, cc: 0, bcc: 0 };
      if (lastReport) onChange({ type: "compose.changed", mode, draft: number, ...nothing });
    }
  };
  const check = () => {
    dropClosed();
    for (const root of document.querySelectorAll(compose.root)) {
      const draft = getDraft(root);
      draft.isRecognised ||= compose.anchors.every((anchor) => root.querySelector(anchor));
      if (!draft.isRecognised) continue;
      const event: ComposeChanged = {
        type: "compose.changed",
        mode: draft.mode,
        draft: draft.number,
        attachments: draft.attachments.read(root, compose).slice(0, maxAttachments),
        to: compose.countRecipients(root, "to"),
        cc: compose.countRecipients(root, "cc"),
        bcc: compose.countRecipients(root, "bcc"),
      };
      const isEmpty = event.attachments.length + event.to + event.cc + event.bcc === 0;
      const report = JSON.stringify(event);
      // A message that was emptied again has to be reported, so that a suggestion about it goes.
      if (report === draft.lastReport || (isEmpty && draft.lastReport === "")) continue;
      draft.lastReport = report;
      onChange(event);
    }
  };
  // A pending check is not postponed, for some pages change all the time.
  const scheduleCheck = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      check();
    }, settleMs);
  };
  const checkAnchors = () => {
    const [root] = document.querySelectorAll(compose.root);
    if (root && !getDraft(root).isRecognised) onUnrecognised();
  };

  observeFiles((files, target) => {
    const root = target.closest(compose.root) ?? document.querySelector(compose.root);
    if (!root) return;
    getDraft(root).attachments.add(files);
    scheduleCheck();
  }, signal);
  const options = { capture: true, passive: true, signal } as const;
  for (const name of ["input", "change"]) addEventListener(name, scheduleCheck, options);
  const { sendButton } = compose;
  if (sendButton) {
    const onClick = ({ target }: Event) => {
      if (target instanceof Element && target.closest(sendButton)) onSending();
    };
    addEventListener("click", onClick, options);
  }
  const observer = new MutationObserver(scheduleCheck);
  observer.observe(document.documentElement, { childList: true, subtree: true });
  const interval = setInterval(checkAnchors, anchorCheckEveryMs);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearInterval(interval);
  });
  scheduleCheck();
  return {
    report: () => {
      for (const draft of drafts.values()) draft.lastReport = "";
      scheduleCheck();
    },
  };
}
