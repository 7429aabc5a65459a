type Embed = {
  /** A brand name, the same in every language. */
  provider: string;
  domains: string[];
  /** The start of the path, as an RE2 expression without groups; absent for every path. */
  path?: string;
};

/**
 * Common third-party frames: video, music, maps, social networks. The address must be that of an embed, so that sign-in, payment
 * and bot checks of the same provider stay. Above each is where its provider documents the address: if it changes, the embed is no longer
 * blocked.
 */
export const embeds: readonly Embed[] = [
  // https://developers.google.com/youtube/player_parameters
  {
    provider: "YouTube",
    domains: ["youtube.com", "youtube-nocookie.com"],
    path: "embed/",
  },
  // https://developer.vimeo.com/player/sdk/embed
  {
    provider: "Vimeo",
    domains: ["player.vimeo.com"],
  },
  // https://developers.dailymotion.com/player/
  {
    provider: "Dailymotion",
    domains: ["geo.dailymotion.com"],
  },
  // https://developers.dailymotion.com/player/
  {
    provider: "Dailymotion",
    domains: ["dailymotion.com"],
    path: "embed/",
  },
  // https://dev.twitch.tv/docs/embed/
  {
    provider: "Twitch",
    domains: ["player.twitch.tv", "embed.twitch.tv", "clips.twitch.tv"],
  },
  // https://developer.spotify.com/documentation/embeds
  {
    provider: "Spotify",
    domains: ["open.spotify.com"],
    path: "embed",
  },
  // https://developers.soundcloud.com/docs/api/html5-widget
  {
    provider: "SoundCloud",
    domains: ["w.soundcloud.com"],
  },
  // https://developers.deezer.com/musicplayer
  {
    provider: "Deezer",
    domains: ["widget.deezer.com"],
  },
  // https://developers.google.com/maps/documentation/embed/get-started
  {
    provider: "Google Maps",
    domains: ["google.com", "google.fr"],
    path: "maps/",
  },
  // https://wiki.openstreetmap.org/wiki/Export
  {
    provider: "OpenStreetMap",
    domains: ["openstreetmap.org"],
    path: "export/embed",
  },
  // https://developers.facebook.com/docs/plugins/
  {
    provider: "Facebook",
    domains: ["facebook.com"],
    path: "(?:v[0-9.]+/)?plugins/",
  },
  // https://developers.facebook.com/docs/instagram/oembed
  {
    provider: "Instagram",
    domains: ["instagram.com"],
    path: "(?:p|reel|tv)/",
  },
  // https://developers.tiktok.com/doc/embed-videos/
  {
    provider: "TikTok",
    domains: ["tiktok.com"],
    path: "(?:embed|player)/",
  },
  // https://developer.x.com/en/docs/x-for-websites
  {
    provider: "X (Twitter)",
    domains: ["platform.twitter.com", "platform.x.com"],
    path: "embed/",
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
