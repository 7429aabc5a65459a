import { expect, test } from "vitest";
import { isInTransitFolder } from "./is-in-transit-folder.ts";

test.each([
  "À trier/IMG_2004.png",
  "A_TRIER/IMG_2004.png",
  "Photos à trier/IMG_2004.png",
  "To sort/IMG_2004.png",
  "Téléchargements/IMG_2004.png",
  "Downloads/2023/IMG_2004.png",
  "Sauvegarde téléphone/IMG_2004.png",
  "Sauvegardes/IMG_2004.png",
  "iPhone backup/IMG_2004.png",
  "Back-up 2023/IMG_2004.png",
  "Téléphone/DCIM/Camera/IMG_2004.png",
  "Photos - Copie/IMG_2004.png",
  "Photos (1)/2023/IMG_2004.png",
  "Téléchargements".normalize("NFD") + "/IMG_2004.png",
])("copies gather in the folder of %s", (path) => expect(isInTransitFolder(path)).toBe(true));

test.each([
  "IMG_2004.png",
  "2023 Bretagne/IMG_2004.png",
  "Triage/IMG_2004.png",
  "Projets/Downloader/IMG_2004.png",
  "Album/Téléchargements.png",
  "Album/DCIM",
])("%s is in none of these folders", (path) => expect(isInTransitFolder(path)).toBe(false));
