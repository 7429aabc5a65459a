import { createServer } from "node:http";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

const types: Record<string, string> = {
  crx: "application/x-chrome-extension",
  xpi: "application/x-xpinstall",
  xml: "text/xml",
  json: "application/json",
};

/** An organisation's update server on this machine. `publish` replaces its files. */
export async function startUpdateServer() {
  let files: Record<string, Buffer | string> = {};
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? "").replace(/^\/|\?.*$/g, "");
    requested.push(name);
    const content = files[name];
    if (content === undefined) response.writeHead(404).end();
    else {
      response.writeHead(200, { "content-type": types[name.split(".").at(-1)!] }).end(content);
    }
  });
  const { origin, close } = await listenOnLoopback(server);
  return {
    origin,
    /** The names of the files that were asked for since the last call. */
    takeRequested: () => requested.splice(0),
    publish: (published: typeof files) => {
      files = published;
    },
    close,
  };
}
