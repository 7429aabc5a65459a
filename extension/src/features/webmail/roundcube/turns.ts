/**
 * What keeps the requests of the webmail's page and those of the extension apart, in all tabs of the webmail: the page's share this lock,
 * the extension's have it alone. A server that answers two requests at once stores the session of one of them over that of the other, with
 * the search that it holds. The script in the page's world takes the lock for the isolated one, whose promises it cannot read in Firefox.
 */
export const turnsLock = "digital-cleanup-roundcube";

/** Nothing that a person presses is held for longer. */
export const maxHeldMs = 10_000;

const askEvent = "digital-cleanup-turn-ask";
const answerEvent = "digital-cleanup-turn-answer";
const endEvent = "digital-cleanup-turn-end";
const retryMs = 100;
/** The page's script answers within milliseconds; without it nothing can be held. */
const maxAnswerMs = 2_000;

/** In the page's world: takes the lock for a turn of the extension, if it is free now. In a queue, the person's next press would wait behind it. */
export function grantTurns(): void {
  // Absent in a page without https, where nothing can be held.
  const { locks } = navigator as { locks?: LockManager };
  const answer = (isGranted: boolean) =>
    dispatchEvent(new CustomEvent(answerEvent, { detail: isGranted }));
  const request = locks?.request.bind(locks);
  addEventListener(askEvent, () => {
    if (!request) return answer(true);
    return void request(turnsLock, { ifAvailable: true }, (lock) => {
      const ended = new Promise((resolve) => {
        addEventListener(endEvent, resolve, { once: true });
      });
      answer(lock !== null);
      return lock && ended;
    });
  });
}

const askTurn = (): Promise<boolean> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, maxAnswerMs, true);
    addEventListener(
      answerEvent,
      (event) => {
        clearTimeout(late);
        resolve((event as CustomEvent<unknown>).detail === true);
      },
      { once: true },
    );
    dispatchEvent(new Event(askEvent));
  });

let last: Promise<unknown> = Promise.resolve();

/** In the isolated world: calls `work` while no request of the page is under way, one call after another. */
export function inTurn<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  const takeTurn = async () => {
    signal.throwIfAborted();
    while (!(await askTurn())) {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
      signal.throwIfAborted();
    }
    try {
      return await work();
    } finally {
      dispatchEvent(new Event(endEvent));
    }
  };
  const turn = last.then(takeTurn);
  last = turn.catch(() => undefined);
  return turn;
}
