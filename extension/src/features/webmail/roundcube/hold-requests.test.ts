import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdRoundcubeRequests } from "./hold-requests.ts";
import { turnsLock } from "./turns.ts";

const search = "./?_task=mail&_action=search&_q=word";
let sent: string[];

/** Sends a request as the page does. */
function ask(url: string, isAsync = true): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open("GET", url, isAsync);
  request.send();
  return request;
}

/** Begins a turn of the extension. Returns what ends it. */
async function takeTurn(): Promise<() => void> {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const { promise: started, resolve: start } = Promise.withResolvers<void>();
  void navigator.locks.request(turnsLock, () => {
    start();
    return ended;
  });
  await started;
  return end;
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(() => {
  sent = [];
  vi.stubGlobal(
    "XMLHttpRequest",
    // Its methods are replaced, so each test has one of its own.
    class extends EventTarget {
      url = "";
      open(_method: string, url: string): void {
        this.url = url;
      }
      send(): void {
        sent.push(this.url);
      }
      abort(): void {}
    },
  );
  holdRoundcubeRequests();
});
afterEach(() => vi.unstubAllGlobals());

test("a request of the page waits for the turn of the extension", async () => {
  const end = await takeTurn();
  const request = ask(search);
  await soon();
  expect(sent).toEqual([]);
  end();
  await vi.waitFor(() => expect(sent).toEqual([search]));
  request.dispatchEvent(new Event("loadend"));
});

test("a turn of the extension waits for the answer to a request of the page", async () => {
  const request = ask(search);
  await vi.waitFor(() => expect(sent).toEqual([search]));
  let isTaken = false;
  const taken = takeTurn().then((end) => {
    isTaken = true;
    end();
  });
  await soon();
  expect(isTaken).toBe(false);
  request.dispatchEvent(new Event("loadend"));
  await taken;
});

test("requests of the page do not wait for each other", async () => {
  const requests = [ask(search), ask(`${search}2`)];
  await vi.waitFor(() => expect(sent).toEqual([search, `${search}2`]));
  for (const request of requests) request.dispatchEvent(new Event("loadend"));
});

test("a request that the page aborts while it waits is never sent", async () => {
  const end = await takeTurn();
  ask(search).abort();
  end();
  const endAnother = await takeTurn();
  endAnother();
  expect(sent).toEqual([]);
});

test("requests to other addresses, and those for which the page waits, are sent at once", async () => {
  const end = await takeTurn();
  ask("./program/js/list.js");
  ask(search, false);
  expect(sent).toEqual(["./program/js/list.js", search]);
  end();
});

test("a request is sent after ten seconds all the same", async () => {
  const { promise: late, resolve: passTime } = Promise.withResolvers<void>();
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const controller = new AbortController();
    void late.then(() => controller.abort());
    return controller.signal;
  });
  const end = await takeTurn();
  ask(search);
  await soon();
  expect(sent).toEqual([]);
  passTime();
  await vi.waitFor(() => expect(sent).toEqual([search]));
  end();
  vi.restoreAllMocks();
});
