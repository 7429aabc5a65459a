type Embed = {
  /** A brand name, the same in every language. */
  provider: string;
  domains: string[];
  /** The start of the path, as an RE2 expression without groups; absent for every path. */
  path?: string;
  /** Where the provider documents its embeds. If it changes the address, the embed is no longer blocked. */
  source: string;
};

/**
 * Common third-party frames: video, music, maps, social networks. The address must be that of an embed, so that sign-in, payment
 * and bot checks of the same provider stay.
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

/** An expression for the whole address of an embed, used by the browser's rules and by the page that replaces it. */
export const embedPattern = ({ path = "" }: Embed): string => `^https?://[^/]+/${path}.*$`;

/** The embed that an address belongs to; `undefined` for any other address. */
export function findEmbed(address: string): Embed | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return embeds.find(
    (embed) =>
      embed.domains.some((domain) => `.${url.hostname}`.endsWith(`.${domain}`)) &&
      new RegExp(embedPattern(embed)).test(url.href),
  );
}
