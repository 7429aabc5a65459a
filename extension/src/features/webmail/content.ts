import type { ConfirmedAction, HabitEvent, HabitsClient } from "@digital-cleanup/habits";
import { browser } from "../../platform/browser.ts";
import { watchLayout } from "../../platform/page/watch-layout.ts";
import { watchMoment } from "../../platform/page/watch-moment.ts";
import type { ComposeMode, PageEvent } from "./activity/page-events.ts";
import { parsePageEvent } from "./activity/parse-page-event.ts";
import { interpretPageEvent, noActivity } from "./activity/webmail-activity.ts";
import { observeCompose } from "./compose/observe-compose.ts";
import type { Descriptor, Mailbox } from "./descriptor.ts";
import { detectWebmail } from "./detect-webmail.ts";
import { dismissOnDialog, type Nudge } from "./dismiss-on-dialog.ts";
import type { PageState, PopupMessage, WatchContext } from "./page-messages.ts";
import { performAction } from "./perform-action.ts";
import { findUnreadNewsletters } from "./review/find-unread-newsletters.ts";
import { watchPresses } from "./review/watch-presses.ts";
import { waitForDetection } from "./wait-for-detection.ts";
import {
  announceAnswers,
  reportComposeStarted,
  requestInboxRead,
  requestWatchContext,
} from "./webmail-client.ts";
import { roundcubeRequests } from "./roundcube/request.ts";
import { setWebmailSession } from "./webmail-session.ts";
import { descriptors } from "./webmail-parts.ts";
import { findIdentity, type WebmailId, webmails } from "./webmails.ts";

const retryMs = 3_000;
/** Looking for room reads the place of every element. */
const roomRetryMs = 1_500;
const newsletterDelayMs = 15_000;
const isTopFrame = window === window.top;

/** What the webmail feature uses of the habits feature. */
type Habits = { client: HabitsClient; nudge: Nudge };

/** Observes one document of a webmail. `onPageEvent` subscribes to what the script in the page's world posts. */
export async function observeWebmail(
  habits: Habits,
  onPageEvent: (listener: (event: unknown) => void) => void,
): Promise<void> {
  const early: PageEvent[] = [];
  let handlePageEvent: (event: PageEvent) => void = (event) => early.push(event);
  onPageEvent((value) => {
    const event = parsePageEvent(value);
    if (event) handlePageEvent(event);
  });
  const context = await requestWatchContext();
  if (!context?.isWatched) return;

  const detected = await waitForDetection(() => detectWebmail(webmails), detectionTimeoutMs());
  handlePageEvent = startObserving(detected ?? "generic", context, habits);
  for (const event of early.splice(0)) handlePageEvent(event);
}

/** Webmails at known hosts load for a long time; any other page is soon what it is. */
const detectionTimeoutMs = (): number =>
  webmails.some((webmail) => "hosts" in webmail && isThisHost(webmail.hosts)) ? 60_000 : 8_000;

const isThisHost = (hosts: readonly string[]): boolean => hosts.includes(location.hostname);

/** Returns the handler of page events. */
function startObserving(id: WebmailId, context: WatchContext, { client, nudge }: Habits) {
  const lifetime = new AbortController();
  const { signal } = lifetime;
  const descriptor = descriptors[id];
  const isCounted = findIdentity(id)?.level === "counted";
  let activity = noActivity;
  let isRecognised = id !== "generic";
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let nextMode: ComposeMode = context.mode ?? "new";
  let attachedBytes = 0;

  const readMoment = watchMoment(descriptor.dialog, signal);
  let roomWatch: AbortController | undefined;
  /** A window, a panel or the message itself may make room for a suggestion that had none. */
  const waitForRoom = () => {
    if (roomWatch) return;
    roomWatch = new AbortController();
    watchLayout(compose.report, AbortSignal.any([signal, roomWatch.signal]), roomRetryMs);
    // The room may have come after it was looked for, and before this.
    setTimeout(compose.report, roomRetryMs);
  };
  const stopWaitingForRoom = () => {
    roomWatch?.abort();
    roomWatch = undefined;
  };
  const observe = async (event: HabitEvent): Promise<void> => {
    const moment = readMoment();
    const { isNudgeShown, lacksRoom } = await client.observe({ event, moment });
    if (isNudgeShown) dismissOnDialog(nudge, () => readMoment().hasOpenDialog, signal);
    const isBusy = moment.isTyping || moment.hasOpenDialog;
    if (event.type === "newsletters.seen" && isBusy) setTimeout(() => report(event), retryMs);
    if (event.type !== "compose.changed") return;
    clearTimeout(retryTimer);
    // Another suggestion closes by itself.
    const isBehindOther = lacksRoom && nudge.isShown();
    if (isBusy || isBehindOther) retryTimer = setTimeout(compose.report, retryMs);
    else if (lacksRoom) waitForRoom();
    else stopWaitingForRoom();
  };
  // A rejection means that the extension was updated, which leaves this script without a background.
  const report = (event: HabitEvent) => void observe(event).catch(() => lifetime.abort());
  const reportConfirmed = (action: Omit<ConfirmedAction, "id">) =>
    void client.reportConfirmed({ id: crypto.randomUUID(), ...action }).catch(() => undefined);

  const compose = observeCompose(
    descriptor.compose,
    {
      takeMode: () => {
        const mode = nextMode;
        nextMode = "new";
        return mode;
      },
      onChange: (event) => {
        attachedBytes = event.attachments.reduce((sum, { bytes }) => sum + bytes, 0);
        report(event);
      },
      onSending: () => report({ type: "send.intent" }),
      onUnrecognised: () => {
        isRecognised = false;
      },
    },
    signal,
  );
  client.onAccepted("email", (accepted) => performAction(accepted, descriptor));
  answerPopup(() => ({
    ...((isRecognised || id === "generic") && { webmail: id }),
    canReview: isRecognised && descriptor.mailbox !== undefined,
    activity,
  }));

  const handlePageEvent = (event: PageEvent) => {
    if (event.type === "composeStarted") {
      nextMode = event.mode;
      void reportComposeStarted(event.mode).catch(() => undefined);
    }
    if (!isCounted) return;
    const { habitEvent, confirmed, ...next } = interpretPageEvent(event, activity, attachedBytes);
    activity = next.activity ?? activity;
    if (habitEvent) report(habitEvent);
    if (confirmed) reportConfirmed(confirmed);
  };
  // The background sent the request and counted it.
  const handleUnsubscribed = () => report({ type: "unsubscribe.done" });
  const mailbox = descriptor.mailbox?.();
  setWebmailSession({
    webmail: id,
    ...(mailbox && { mailbox }),
    context,
    handlePageEvent,
    handleUnsubscribed,
    roundcube: roundcubeRequests,
  });
  if (mailbox && isTopFrame) scheduleNewsletterCheck(mailbox, descriptor, report, signal);
  return handlePageEvent;
}

/**
 * Checks once for each webmail and day, in an unused tab, while no message is written. A person who searches has asked for
 * something else, and one who presses something comes first.
 */
function scheduleNewsletterCheck(
  mailbox: Mailbox,
  { compose, searchField }: Descriptor,
  report: (event: HabitEvent) => void,
  signal: AbortSignal,
): void {
  const { hasSearched, isUnused, untilPress } = watchPresses(searchField, signal);
  const check = async () => {
    if (signal.aborted || hasSearched()) return;
    if (!isUnused() || document.querySelector(compose.root)) return schedule();
    const pressed = untilPress();
    if (!(await requestInboxRead())) return;
    const event = await findUnreadNewsletters(mailbox, AbortSignal.any([signal, pressed]));
    if (event) report(event);
  };
  // The server may be busy or the session have expired.
  const schedule = (): void =>
    void setTimeout(() => void check().catch(() => undefined), newsletterDelayMs);
  schedule();
}

function answerPopup(readState: () => PageState): void {
  if (!isTopFrame) return;
  browser.runtime.onMessage.addListener((message: unknown) => {
    const { type } = Object(message) as Partial<PopupMessage>;
    return type === "webmail/state" ? Promise.resolve(readState()) : undefined;
  });
  void announceAnswers().catch(() => undefined);
}
