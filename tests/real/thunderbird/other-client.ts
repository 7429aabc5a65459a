import { once } from "node:events";
import { connect } from "node:net";
import { account } from "../../corpus/webmail/dovecot.ts";

/** Runs IMAP commands as another client of the same mailbox, such as a phone. */
export async function asOtherClient(port: number, ...commands: string[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.setEncoding("utf8");
  let answers = "";
  socket.on("data", (text) => (answers += String(text)));
  await once(socket, "connect");
  const all = [`LOGIN ${account.name} ${account.password}`, ...commands, "LOGOUT"];
  for (const [at, command] of all.entries()) {
    socket.write(`a${at} ${command}\r\n`);
    const done = new RegExp(`^a${at} (?:OK|NO|BAD).*\\r\\n`, "m");
    while (!done.test(answers)) await once(socket, "data");
  }
  socket.destroy();
  return answers;
}
