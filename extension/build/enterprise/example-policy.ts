/** The values in the files of the kit: a town that replaces them by its own. A test reads each file back and compares. */
export const examplePolicy = {
  organisation: "Ville de Brume",
  measurement: "always",
  siteHistory: "none",
  tallyBaseUrl: "https://bilan.example.org",
  event: "BRUME27@bilan.example.org",
  fileSharingUrl: "https://fichiers.example.org/",
  disabledFeatures: ["declare"],
  consentRecorded: true,
  recommended: { language: "fr", weeklySummary: true },
  added: { webmails: ["https://messagerie.example.org"] },
};

const { organisation, tallyBaseUrl, event, fileSharingUrl } = examplePolicy;

/** Those of them that Thunderbird uses. */
export const exampleThunderbirdPolicy = {
  organisation,
  tallyBaseUrl,
  event,
  fileSharingUrl,
  recommended: { language: "fr" },
};

export const updateFolder = "https://mises-a-jour.example.org/digital-cleanup";
