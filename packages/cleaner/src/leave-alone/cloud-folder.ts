/** Online storage whose program keeps a folder of this computer in step. The names are trademarks and not translated. */
export const cloudServices = [
  "OneDrive",
  "Dropbox",
  "iCloud Drive",
  "Google Drive",
  "kDrive",
  "Nextcloud",
  "MEGA",
  "Box",
  "Proton Drive",
  "pCloud",
  "Synology Drive",
  "Seafile",
  "Cozy Drive",
  "Syncthing",
] as const;
export type CloudService = (typeof cloudServices)[number];

/** `ownName`: how the program names its folder. `holds`: what it or its service writes into that folder. */
type Signs = { ownName: RegExp; holds: RegExp | undefined };

const signs: Record<CloudService, Signs> = {
  OneDrive: {
    // "OneDrive - Company", and "OneDrive-Personal" on macOS.
    ownName: /^onedrive(?:[ -].*)?$/i,
    holds: /^\.849c9593-d756-4e56-8d6e-42412f2a707b$/i,
  },
  Dropbox: {
    // "Dropbox (Personal)", "Company Dropbox", and "Dropbox-Personal" on macOS.
    ownName: /^(?:.+ )?dropbox(?: \(.+\)|-.+)?$/i,
    // The home folder has ".dropbox".
    holds: /^\.dropbox\.cache$/,
  },
  "iCloud Drive": {
    ownName: /^(?:icloud ?drive(?: \(.+\))?|com~apple~clouddocs)$/i,
    // A file that is only online: ".plan.pdf.icloud".
    holds: /^\..+\.icloud$/,
  },
  "Google Drive": {
    ownName: /^(?:google ?drive(?:-.+| \(.+\))?|my drive|mon drive|shared drives|drive partagés)$/i,
    // Its temporary folders, and links to documents that exist only online.
    holds: /^\.tmp\.drive(?:download|upload)$|\.g(?:doc|sheet|slides|form|draw|jam|map|site)$/,
  },
  kDrive: { ownName: /^kdrive ?\d*$/i, holds: undefined },
  Nextcloud: {
    ownName: /^(?:nextcloud|owncloud) ?\d*$/i,
    // Its journal, its log, and a file that is only online: "plan.pdf.nextcloud".
    holds:
      /^\._?sync_[\da-f]{8,}\.db$|^\.(?:nextcloud|owncloud)sync\.log$|.\.(?:nextcloud|owncloud)$/,
  },
  MEGA: {
    ownName: /^mega(?:sync|[ _](?:downloads|uploads))?$/i,
    // Its list of excluded names, and where it moves what was removed online.
    holds: /^\.(?:megaignore|debris)$/,
  },
  Box: {
    // "Box-Box" on macOS.
    ownName: /^box(?: sync|-box)?$/i,
    // A document that exists only online.
    holds: /\.boxnote$/,
  },
  // "ProtonDrive-" and the address on macOS.
  "Proton Drive": { ownName: /^proton ?drive(?:-.+)?$/i, holds: undefined },
  pCloud: { ownName: /^pcloud(?: ?(?:drive|sync))?$/i, holds: undefined },
  "Synology Drive": {
    // Its earlier name was Cloud Station.
    ownName: /^(?:synology ?drive(?:[ -].+)?|cloudstation)$/i,
    holds: /^\.synologyworkingdirectory$/i,
  },
  Seafile: {
    ownName: /^(?:seafile|seadrive)$/i,
    holds: /^\.seafile-data$|^seafile-ignore\.txt$/,
  },
  "Cozy Drive": { ownName: /^cozy drive$/i, holds: undefined },
  Syncthing: { ownName: /^syncthing$/i, holds: /^\.stfolder$/ },
};

/**
 * The service that keeps a folder in step, by the folder's own name and the names directly in it; `undefined` if there is no
 * sign of one. A sub-folder of such a folder has no sign.
 */
export function cloudService(
  name: string,
  namesInside: readonly string[] = [],
): CloudService | undefined {
  const byName = cloudServices.find((service) =>
    signs[service].ownName.test(name.normalize("NFC")),
  );
  if (byName) return byName;
  return cloudServices.find((service) => {
    const { holds } = signs[service];
    return holds && namesInside.some((inside) => holds.test(inside));
  });
}
