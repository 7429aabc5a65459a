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
])("a folder that holds %s is kept in step by %s", (inside, service) =>
  expect(cloudService("Photos", ["letter.odt", inside])).toBe(service),
);

test.each(["Photos", "Drive", "One drive trip", "iCloudy", "Dropboxes", "OneDriver"])(
  "a folder named %s shows no sign of a service",
  (name) => expect(cloudService(name, ["letter.odt", ".hidden", "notes.db"])).toBeUndefined(),
);
