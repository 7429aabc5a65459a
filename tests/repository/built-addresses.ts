import { readText } from "./built.ts";

/** Web sites of the regional directory of reuse actors, shown as links. */
const actors = readText("extension/src/features/devices/where/data/reuse-actors.normandie.2024.ts");

/** Hosts in the built files, by the reason why they are there. None of them is requested without a click. */
const hosts: Record<string, readonly string[]> = {
  "the name of an XML vocabulary": ["www.w3.org"],
  "the page of the project, which browsers link to": ["example.org"],
  "an example in a text or a setting": [
    "evenement.exemple.fr",
    "fichiers.exemple.fr",
    "video.exemple.fr",
    "files.example.org",
    "mail.example.org",
    "video.example.org",
    "cleanup.example.org",
  ],
  "a tally on the person's own computer, for a trial": ["localhost", "127.0.0.1"],
  "the source of the regional directory, as a link": ["www.e-reemploi.eco"],
  "the pattern of the requests that are observed": ["*"],
  "the source of a factor, as a link": [
    "blog.samaltman.com",
    "cloud.google.com",
    "ecoinfo.cnrs.fr",
    "ecologits.ai",
    "ember-energy.org",
    "github.com",
    "librairie.ademe.fr",
    "mistral.ai",
    "portal.electricitymaps.com",
    "sustainablewebdesign.org",
    "unfccc.int",
    "www.ademe.fr",
    "www.bmuv.de",
    "www.npmjs.com",
  ],
  "the documentation of an embed, beside the rule about it": [
    "dev.twitch.tv",
    "developer.spotify.com",
    "developer.vimeo.com",
    "developer.x.com",
    "developers.dailymotion.com",
    "developers.deezer.com",
    "developers.facebook.com",
    "developers.google.com",
    "developers.soundcloud.com",
    "developers.tiktok.com",
    "wiki.openstreetmap.org",
  ],
};

/** Why an address is in a built file, or undefined if no reason is listed. */
export function addressReason(address: string): string | undefined {
  const host = /^\w+:\/\/([^/:?#]+)/.exec(address)?.[1]?.replace(/\.$/, "") ?? "";
  const known = Object.entries(hosts).find(([, list]) => list.includes(host))?.[0];
  if (known) return known;
  if (host.startsWith("${")) return "a host that the person typed, or that is in an address";
  return actors.includes(`://${host}`) ? "a web site of the regional directory" : undefined;
}
