import type { HabitEvent, HabitsClient } from "@digital-cleanup/habits";
import { contentRuntime } from "../../platform/content-runtime.ts";
import { watchMoment } from "../../platform/watch-moment.ts";
import { observeCompose } from "./compose/observe-compose.ts";
import { descriptors } from "./webmails.ts";
import { doAccepted } from "./apply-nudge.ts";
import { countBeforeEmptying } from "./activity/count-before-emptying.ts";
import { keepEngine } from "./webmail-session.ts";
import { dismissOnDialog, type Nudge } from "./dismiss-on-dialog.ts";
import { meaningOf, nothingDone } from "./activity/webmail-activity.ts";
import type { Mailbox } from "./descriptor.ts";
import type { Hello, PageState, ToPage } from "./page-messages.ts";
import { type ComposeMode, type PageNews, readNews } from "./activity/page-events.ts";
import { newslettersSeen } from "./review/find-unread-newsletters.ts";
import { askForPanel, sayHello, sayWrites } from "./webmail-client.ts";
import { countedWebmails, recognise, signs, type WebmailId } from "./detect-webmail.ts";
import { untilRecognised } from "./wait-until-detected.ts";

const againMs = 3_000;
const restMs = 15_000;
const isTop = window === window.top;

/** What the webmail feature uses of the habits feature. */
type Habits = { client: HabitsClient; nudge: Nudge };

/** Watches one document of a webmail. `news` hands over what the script among the page's code tells. */
export async function watchWebmail(
  habits: Habits,
  takeNews: (hear: (news: unknown) => void) => void,
): Promise<void> {
  const waiting: PageNews[] = [];
  let hear: (news: PageNews) => void = (news) => waiting.push(news);
  takeNews((given) => {
    const news = readNews(given);
    if (news) hear(news);
  });
  const hello = await sayHello();
  if (!hello?.isWatched) return;

  const id = (await untilRecognised(() => recognise(signs), patienceMs())) ?? "generic";
  const webmail = startWatching(id, hello, habits);
  hear = webmail.hear;
  for (const news of waiting.splice(0)) hear(news);
}

/** The large ones load for long and stand at known hosts; any other page is what it is soon. */
const patienceMs = (): number =>
  signs.some(({ hosts }) => hosts?.includes(location.hostname)) ? 60_000 : 8_000;

function startWatching(id: WebmailId, hello: Hello, { client, nudge: shown }: Habits) {
  const ending = new AbortController();
  const { signal } = ending;
  const descriptor = descriptors[id];
  let done = nothingDone;
  let isRecognised = id !== "generic";
  let againTimer: ReturnType<typeof setTimeout> | undefined;
  let modeOfNext: ComposeMode = hello.mode ?? "new";

  const moment = watchMoment(descriptor.dialog, signal);
  const tell = async (event: HabitEvent): Promise<void> => {
    const now = moment();
    const { isNudgeShown } = await client.observe({ event, moment: now });
    if (isNudgeShown) dismissOnDialog(shown, () => moment().hasOpenDialog, signal);
    // Nobody is spoken to at a bad moment: said again until it is over.
    if (event.type !== "compose.changed") return;
    clearTimeout(againTimer);
    if (now.isTyping || now.hasOpenDialog) againTimer = setTimeout(compose.again, againMs);
  };
  /** The extension may have been updated under an open page: then nobody listens any more, and we look no further. */
  const say = (event: HabitEvent) => void tell(event).catch(() => ending.abort());

  const compose = observeCompose(
    descriptor.compose,
    () => {
      const begun = modeOfNext;
      modeOfNext = "new";
      return begun;
    },
    {
      changed: say,
      sends: () => say({ type: "send.intent" }),
      notRecognised: () => {
        isRecognised = false;
      },
    },
    signal,
  );
  client.onAccepted("email", (nudge) => doAccepted(nudge, descriptor));
  answerPopup(() => ({
    ...((isRecognised || id === "generic") && { webmail: id }),
    canReview: isRecognised && descriptor.mailbox !== undefined,
    done,
  }));

  const countedIn = countBeforeEmptying(descriptor, signal);
  const hear = (news: PageNews) => {
    if (news.what !== "emptied") return take(news);
    // What was asked for just before knows more than what the page was told so far.
    void countedIn(news.folder).then((n = news.n) =>
      take({ ...news, ...(n !== undefined && { n }) }),
    );
  };
  const take = (news: PageNews) => {
    if (news.what === "writes") {
      modeOfNext = news.mode;
      void sayWrites(news.mode).catch(() => undefined);
    }
    if (!countedWebmails.has(id)) return;
    const meaning = meaningOf(news, done);
    done = meaning.done;
    for (const event of meaning.events) say(event);
    if (meaning.counted)
      void client
        .reportConfirmed({ id: crypto.randomUUID(), ...meaning.counted })
        .catch(() => undefined);
  };
  const mailbox = descriptor.mailbox?.();
  const left = () => {
    say({ type: "unsubscribe.done" });
    void client
      .reportConfirmed({ id: crypto.randomUUID(), kind: "unsubscribes", count: 1 })
      .catch(() => undefined);
  };
  keepEngine({ ...(mailbox && { mailbox }), hello, hear, left });
  if (mailbox && isTop) lookForNewsletters(mailbox, say, signal);
  return { hear };
}

/** Once a document, when the webmail is at rest. */
function lookForNewsletters(
  mailbox: Mailbox,
  say: (event: HabitEvent) => void,
  signal: AbortSignal,
): void {
  const look = () =>
    void newslettersSeen(mailbox, signal)
      .then((event) => event && say(event))
      // The webmail is busy or the person signed out: there is another document after this one.
      .catch(() => undefined);
  setTimeout(look, restMs);
}

function answerPopup(state: () => PageState): void {
  if (!isTop) return;
  contentRuntime().onMessage.addListener((message, _sender, answer) => {
    const { type } = Object(message) as Partial<ToPage>;
    if (type === "webmail/review") void askForPanel().catch(() => undefined);
    if (type === "webmail/review" || type === "webmail/state") answer(state());
  });
}
