/** Lets shared caches answer for a minute, because a site that frames an embed may have many visitors. */
export const embedCache = { "cache-control": "public, max-age=60" };

export const embedLook = {
  style: "embed/embed.css",
  layout: { mainClass: "embed flow", isBare: true },
};
