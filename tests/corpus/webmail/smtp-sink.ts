import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** Accepts every message and delivers none. */
export type SmtpSink = {
  port: number;
  /** The number of recipients and the bytes of each accepted message. */
  taken: () => readonly { recipients: number; bytes: number }[];
  close: () => Promise<void>;
};

export async function openSmtpSink(): Promise<SmtpSink> {
  const taken: { recipients: number; bytes: number }[] = [];
  const sockets = new Set<Socket>();
  const talk = (socket: Socket) => {
    let waiting = "";
    let recipients = 0;
    let isData = false;
    const respond = (line: string) => socket.write(`${line}\r\n`);
    const handleLine = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === "EHLO") respond("250-sink\r\n250-8BITMIME\r\n250 SIZE 100000000");
      else if (verb === "RCPT") {
        recipients += 1;
        respond("250 ok");
      } else if (verb === "DATA") {
        isData = true;
        respond("354 go on");
      } else if (verb === "QUIT") {
        respond("221 bye");
        socket.end();
      } else {
        if (verb === "MAIL" || verb === "RSET") recipients = 0;
        respond("250 ok");
      }
    };
    const read = () => {
      for (;;) {
        const end = waiting.indexOf(isData ? "\r\n.\r\n" : "\r\n");
        if (end === -1) return;
        const part = waiting.slice(0, end);
        waiting = waiting.slice(end + (isData ? 5 : 2));
        if (!isData) {
          handleLine(part);
          continue;
        }
        isData = false;
        taken.push({ recipients, bytes: Buffer.byteLength(part, "latin1") });
        respond("250 taken");
      }
    };
    socket.setEncoding("latin1");
    socket.on("data", (piece) => {
      waiting += String(piece);
      read();
    });
    socket.on("error", () => undefined);
    respond("220 sink");
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    talk(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    taken: () => taken,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
