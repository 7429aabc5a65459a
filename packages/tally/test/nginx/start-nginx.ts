import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentedBlock } from "../support/documented.ts";
import { isEveryCheckRequired } from "../support/every-check.ts";
import { freePort } from "../support/servers/free-port.ts";
import { untilListening } from "../support/servers/until-listening.ts";

const program = "/usr/sbin/nginx";

/** Whether the tests of nginx are skipped, because this machine lacks it. */
export const isWithoutNginx = !existsSync(program) && !isEveryCheckRequired;

/** Starts nginx with the documented configuration in front of a port, without TLS. Returns its address. */
export async function startNginx(originPort: number) {
  const directory = mkdtempSync(join(tmpdir(), "tally-nginx-"));
  mkdirSync(join(directory, "cache"));
  const port = await freePort();
  const plainPort = await freePort();
  const site = documentedBlock("deployment.md", "nginx", "proxy_cache_path")
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
    .replace("listen 80;", `listen 127.0.0.1:${plainPort};`)
    .replaceAll(/^ *(?:http2|ssl_\w+|listen \[::\]).*\n/gm, "")
    .replace("/var/lib/nginx/tally", join(directory, "cache"))
    .replaceAll("/var/log/nginx/tally.log", join(directory, "error.log"))
    .replace("127.0.0.1:4680", `127.0.0.1:${originPort}`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(directory, name)};`,
  );
  const file = join(directory, "nginx.conf");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    file,
    `${user} daemon off; pid ${join(directory, "pid")}; worker_processes 1;
events { worker_connections 4096; }
http { ${temporary.join(" ")} ${site} }`,
  );
  const server = spawn(program, ["-p", directory, "-e", join(directory, "start.log"), "-c", file], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  await untilListening(port);
  return {
    url: `http://127.0.0.1:${port}`,
    /** The ids of its workers. */
    workers: (): number[] =>
      readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8")
        .split(" ")
        .filter(Boolean)
        .map(Number),
    /** What its logs contain. */
    logged: (): string =>
      readdirSync(directory)
        .filter((name) => name.endsWith(".log"))
        .map((name) => readFileSync(join(directory, name), "utf8"))
        .join(""),
    /** Makes it fail to store an answer. */
    removeCache: (): void => rmSync(join(directory, "cache"), { recursive: true }),
    async stop(): Promise<void> {
      const ended = once(server, "exit");
      server.kill("SIGTERM");
      await ended;
      rmSync(directory, { recursive: true });
    },
  };
}
