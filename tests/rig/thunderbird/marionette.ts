import { once } from "node:events";
import { connect } from "node:net";

/** Runs code in Thunderbird's own process, by its automation protocol. */
export type Marionette = {
  /** `body` is the body of an async function of `args`, with all rights of the program. */
  run: <Result>(body: string, ...args: unknown[]) => Promise<Result>;
  send: (command: string, parameters?: object) => Promise<unknown>;
  close: () => void;
};

type Answer = [type: 1, id: number, error: { message: string } | null, result: unknown];

/** Frames are `LENGTH:JSON`; a command is `[0, id, name, parameters]` and its answer `[1, id, error, value]`. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  const waiting = new Map<number, (answer: Answer) => void>();
  let buffer = Buffer.alloc(0);
  socket.on("error", () => undefined);
  socket.on("data", (piece: Buffer) => {
    buffer = Buffer.concat([buffer, piece]);
    for (;;) {
      const colon = buffer.indexOf(":");
      const length = Number(buffer.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || buffer.length < colon + 1 + length) return;
      const frame = JSON.parse(
        buffer.subarray(colon + 1, colon + 1 + length).toString(),
      ) as unknown;
      buffer = buffer.subarray(colon + 1 + length);
      // The first frame is a greeting.
      if (Array.isArray(frame)) waiting.get((frame as Answer)[1])?.(frame as Answer);
    }
  });
  let lastId = 0;
  const send = async (command: string, parameters: object = {}): Promise<unknown> => {
    lastId += 1;
    const text = JSON.stringify([0, lastId, command, parameters]);
    const { promise, resolve } = Promise.withResolvers<Answer>();
    waiting.set(lastId, resolve);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await promise;
    if (error) throw new Error(`${command}: ${error.message}`);
    return result;
  };
  await send("WebDriver:NewSession");
  await send("Marionette:SetContext", { value: "chrome" });
  await send("WebDriver:SetTimeouts", { script: 120_000 });
  return {
    send,
    run: async <Result>(body: string, ...args: unknown[]) => {
      const script = `const done = arguments[arguments.length - 1];
        const args = Array.from(arguments).slice(0, -1);
        (async (...args) => { ${body} })(...args).then((value) => done({ value }), (error) => done({ error: String(error) + error?.stack }));`;
      const answer = (await send("WebDriver:ExecuteAsyncScript", {
        script,
        args,
        sandbox: "system",
        newSandbox: true,
      })) as { value: { value: Result; error?: string } };
      if (answer.value.error) throw new Error(answer.value.error);
      return answer.value.value;
    },
    close: () => socket.destroy(),
  };
}
