/** A request of the page as it leaves: the body only where it is text. */
export type Asked = { url: string; body: string };
/** Looks at a request; where it wants the answer too, it returns what reads it. Only positive answers are handed on. */
export type Look = (asked: Asked) => ((answer: string) => void) | undefined;

const textOf = (body: unknown): string =>
  typeof body === "string" ? body : body instanceof URLSearchParams ? body.toString() : "";

/** Whatever goes wrong in here, the page must not notice. */
function quietly<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    // A webmail that changed: it is counted as not recognised elsewhere, never broken by us.
    return undefined;
  }
}

/** Sees the requests of a page and their answers. It changes neither. */
export function hookAnswers(look: Look): void {
  hookXhr(look);
  hookFetch(look);
}

function hookXhr(look: Look): void {
  const { open, send } = XMLHttpRequest.prototype;
  const addresses = new WeakMap<XMLHttpRequest, string>();
  const readers = new WeakMap<XMLHttpRequest, ReturnType<Look>>();
  const onLoad = ({ target }: Event) =>
    quietly(() => {
      const request = target as XMLHttpRequest;
      if (request.status < 200 || request.status > 299) return;
      const isJson = request.responseType === "json";
      readers.get(request)?.(isJson ? JSON.stringify(request.response) : request.responseText);
    });
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...given: unknown[]) {
    quietly(() => {
      addresses.set(this, String(given[1]));
      // Before the page's own, which may send its next request at once.
      this.addEventListener("load", onLoad);
    });
    return Reflect.apply(open, this, given);
  };
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, body) {
    const asked = { url: addresses.get(this) ?? "", body: textOf(body) };
    readers.set(
      this,
      quietly(() => look(asked)),
    );
    return send.call(this, body);
  };
}

function hookFetch(look: Look): void {
  const own = globalThis.fetch;
  globalThis.fetch = function (this: void, ...given: Parameters<typeof fetch>) {
    const [target, options] = given;
    const url = target instanceof Request ? target.url : String(target);
    const read = quietly(() => look({ url, body: textOf(options?.body) }));
    const answer = Reflect.apply(own, this, given);
    if (read) {
      answer.then(
        async (response) => {
          if (response.ok) read(await response.clone().text());
        },
        // The page hears of it; there is nothing to count.
        () => undefined,
      );
    }
    return answer;
  };
}
