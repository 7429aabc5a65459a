type Embed = {
  /** A name of a trade mark or a service: the same in every language. */
  provider: string;
  domains: string[];
  /** The beginning of the path in RE2 without a group; every path where it is absent. */
  path?: string;
  /** Where the provider documents its embeds. An address that changed since is not held back. */
  source: string;
};

/**
 * Frames that sites of others are known for: video, music, maps, social networks. Only what is an embed by its
 * address: a sign-in, a payment or a check against robots of the same provider stays.
 */
export const embeds: readonly Embed[] = [
  {
    provider: "YouTube",
    domains: ["youtube.com", "youtube-nocookie.com"],
    path: "embed/",
    source: "https://developers.google.com/youtube/player_parameters",
  },
  {
    provider: "Vimeo",
    domains: ["player.vimeo.com"],
    source: "https://developer.vimeo.com/player/sdk/embed",
  },
  {
    provider: "Dailymotion",
    domains: ["geo.dailymotion.com"],
    source: "https://developers.dailymotion.com/player/",
  },
  {
    provider: "Dailymotion",
    domains: ["dailymotion.com"],
    path: "embed/",
    source: "https://developers.dailymotion.com/player/",
  },
  {
    provider: "Twitch",
    domains: ["player.twitch.tv", "embed.twitch.tv", "clips.twitch.tv"],
    source: "https://dev.twitch.tv/docs/embed/",
  },
  {
    provider: "Spotify",
    domains: ["open.spotify.com"],
    path: "embed",
    source: "https://developer.spotify.com/documentation/embeds",
  },
  {
    provider: "SoundCloud",
    domains: ["w.soundcloud.com"],
    source: "https://developers.soundcloud.com/docs/api/html5-widget",
  },
  {
    provider: "Deezer",
    domains: ["widget.deezer.com"],
    source: "https://developers.deezer.com/musicplayer",
  },
  {
    provider: "Google Maps",
    domains: ["google.com", "google.fr"],
    path: "maps/",
    source: "https://developers.google.com/maps/documentation/embed/get-started",
  },
  {
    provider: "OpenStreetMap",
    domains: ["openstreetmap.org"],
    path: "export/embed",
    source: "https://wiki.openstreetmap.org/wiki/Export",
  },
  {
    provider: "Facebook",
    domains: ["facebook.com"],
    path: "(?:v[0-9.]+/)?plugins/",
    source: "https://developers.facebook.com/docs/plugins/",
  },
  {
    provider: "Instagram",
    domains: ["instagram.com"],
    path: "(?:p|reel|tv)/",
    source: "https://developers.facebook.com/docs/instagram/oembed",
  },
  {
    provider: "TikTok",
    domains: ["tiktok.com"],
    path: "(?:embed|player)/",
    source: "https://developers.tiktok.com/doc/embed-videos/",
  },
  {
    provider: "X (Twitter)",
    domains: ["platform.twitter.com", "platform.x.com"],
    path: "embed/",
    source: "https://developer.x.com/en/docs/x-for-websites",
  },
];

/** The whole address of such a frame, as both the browser's rules and the page in its place read it. */
export const embedPattern = ({ path = "" }: Embed): string => `^https?://[^/]+/${path}.*$`;

/** Whose embed an address is; undefined for anything else, however it looks. */
export function embedOf(address: string): Embed | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return embeds.find(
    (embed) =>
      embed.domains.some((domain) => `.${url.hostname}`.endsWith(`.${domain}`)) &&
      new RegExp(embedPattern(embed)).test(url.href),
  );
}
