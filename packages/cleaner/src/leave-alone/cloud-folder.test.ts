import { expect, test } from "vitest";
import { cloudService } from "./cloud-folder.ts";

test.each([
  ["OneDrive", "OneDrive"],
  ["OneDrive - Mairie de Val-de-Brume", "OneDrive"],
  ["OneDrive-Personal", "OneDrive"],
  ["Dropbox (Personnel)", "Dropbox"],
  ["Atelier Dropbox", "Dropbox"],
  ["iCloudDrive", "iCloud Drive"],
  ["com~apple~CloudDocs", "iCloud Drive"],
  ["GoogleDrive-lea@exemple.fr", "Google Drive"],
  ["Mon Drive", "Google Drive"],
  ["Drive partagés".normalize("NFD"), "Google Drive"],
  ["kDrive2", "kDrive"],
  ["Nextcloud", "Nextcloud"],
  ["MEGA", "MEGA"],
  ["MEGAsync", "MEGA"],
  ["MEGA Uploads", "MEGA"],
  ["Box", "Box"],
  ["Box Sync", "Box"],
  ["Box-Box", "Box"],
  ["Proton Drive", "Proton Drive"],
  ["ProtonDrive-lea@exemple.fr-folder", "Proton Drive"],
  ["pCloudDrive", "pCloud"],
  ["pCloud Sync", "pCloud"],
  ["SynologyDrive", "Synology Drive"],
  ["SynologyDrive-Mairie", "Synology Drive"],
  ["CloudStation", "Synology Drive"],
  ["Seafile", "Seafile"],
  ["SeaDrive", "Seafile"],
  ["Cozy Drive", "Cozy Drive"],
])("a folder named %s is kept in step by %s", (name, service) =>
  expect(cloudService(name)).toBe(service),
);

test.each([
  [".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"],
  [".dropbox.cache", "Dropbox"],
  [".plan.pdf.icloud", "iCloud Drive"],
  ["budget.gsheet", "Google Drive"],
  [".tmp.drivedownload", "Google Drive"],
  [".sync_4a5b6c7d8e9f.db", "Nextcloud"],
  ["._sync_4a5b6c7d8e9f.db", "Nextcloud"],
  ["plan.pdf.nextcloud", "Nextcloud"],
  [".megaignore", "MEGA"],
  [".debris", "MEGA"],
  ["Notes de réunion.boxnote", "Box"],
  [".SynologyWorkingDirectory", "Synology Drive"],
  [".seafile-data", "Seafile"],
  ["seafile-ignore.txt", "Seafile"],
  [".stfolder", "Syncthing"],
])("a folder that holds %s is kept in step by %s", (inside, service) =>
  expect(cloudService("Photos", ["letter.odt", inside])).toBe(service),
);

test.each([
  "Photos",
  "Drive",
  "One drive trip",
  "iCloudy",
  "Dropboxes",
  "OneDriver",
  "Boxes",
  "Box 3",
  "Megane",
  "Proton",
  "Seafood",
])("a folder named %s shows no sign of a service", (name) =>
  expect(cloudService(name, ["letter.odt", ".hidden", "notes.db"])).toBeUndefined(),
);
