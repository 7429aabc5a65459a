import { createServer } from "node:http";
import { totals } from "../sample.ts";

/** Node's HTTP server alone: it parses each body, and answers with about as many bytes as the tally. Prints its port. */
const [port = ""] = process.argv.slice(2);
const answer = JSON.stringify({ seq: 1, totals, standing: "pending", published: null });
const headers = ["content-type", "application/json", "content-length", String(answer.length)];

createServer((incoming, outgoing) => {
  let body = "";
  incoming.setEncoding("utf8").on("data", (text: string) => (body += text));
  incoming.once("end", () => {
    JSON.parse(body);
    outgoing.writeHead(200, headers).end(answer);
  });
}).listen(Number(port), "127.0.0.1", () => console.log(port));
