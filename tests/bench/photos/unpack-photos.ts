import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/test/run-command.ts";

/**
 * Photographs under free licences in packages of Debian, 139 MB in all: CC0 (budgie), CC BY, CC BY-SA and CC0 (lomiri), GPL-2+ (mate), and
 * LGPL-3 (plasma), each as the package's `copyright` or the wallpaper's own metadata say. They are unpacked for the measurement and never distributed.
 */
const packages: Record<string, { folder: string; names: string[] }> = {
  "budgie-backgrounds": {
    folder: "usr/share/backgrounds/budgie",
    names: [
      ..."abstract-spiral beacon-street-sunset blue-periwinkle canyon-wren casa-mila extreme-desert-hike".split(
        " ",
      ),
      ..."high-trestle-trail lake-sherburne oakland-zoo-otters perched-osprey piazza-gae-aulenti".split(
        " ",
      ),
      ..."roman-colosseum saturnian-profile singaporean-cityscape tea-gardens".split(" "),
    ],
  },
  "lomiri-wallpapers-16.04": {
    folder: "usr/share/backgrounds",
    names: [
      ..."Bridge_by_Sander_Klootwijk Dragonfly_by_Bolly Picture_0B_by_freespace Picture_1A_by_freespace".split(
        " ",
      ),
      ..."Wine_by_Jakkub_Mede aitzgorri_by_Aitzol_Berasategi free_by_Peter_Nerlich greentock_by_Peter_Nerlich".split(
        " ",
      ),
      ..."friends_by_Aitzol_Berasategi life_by_Aitzol_Berasategi picosdeeuropa_by_Aitzol_Berasategi".split(
        " ",
      ),
      ..."seeding_by_Clements_Engelhardt sunset_by_Aitzol_Berasategi".split(" "),
    ],
  },
  "lomiri-wallpapers-20.04": {
    folder: "usr/share/backgrounds",
    names: ["Kleiber_by_Lukas_Baubkus"],
  },
  "mate-backgrounds": {
    folder: "usr/share/backgrounds/mate/nature",
    names:
      "Aqua Blinds Dune FreshFlower Garden GreenMeadow LadyBird RainDrops Storm TwoWings Wood YellowFlower".split(
        " ",
      ),
  },
  "plasma-workspace-wallpapers": {
    folder: "usr/share/wallpapers",
    names: [
      ..."BytheWater ColdRipple ColorfulCups EveningGlow DarkestHour FallenLeaf Grey Kite".split(
        " ",
      ),
      ..."OneStandsOut Path summer_1am".split(" "),
    ].map((name) => `${name}/contents/images/2560x1600`),
  },
};

/**
 * Further photographs, 40 MB of packages, to measure on others than those above: CC BY-SA 3.0 (lxqt, ukui), CC BY, CC BY-SA (lomiri), and public
 * domain, GFDL and GPL (palapeli), as `copyright` or their own metadata say.
 */
const further: Record<string, { folder: string; files: string[] }> = {
  "palapeli-data": {
    folder: "usr/share/palapeli/collection",
    files:
      "panther-chameleon-female.jpg european-honey-bee.jpg citrus-fruits.jpg cincinnati-bridge.jpg castle-maintenon.jpg".split(
        " ",
      ),
  },
  "lxqt-themes": {
    folder: "usr/share/lxqt/wallpapers",
    files: [
      ..."fog.jpg this-is-not-windows.jpg after-the-rain.jpg flowers.png".split(" "),
      ..."Valendas.png appleflower.png butterfly.png cloud.png drop.png".split(" "),
    ],
  },
  "lomiri-wallpapers-20.04": {
    folder: "usr/share/backgrounds",
    files: ["Fossa_by_Jasper_Roks.jpg", "Infinite-Sea_by_Aury88.jpg"],
  },
  "lomiri-wallpapers-16.04": {
    folder: "usr/share/backgrounds",
    files: ["umang_by_Abhishek_Mudgal.jpg"],
  },
  "ukui-wallpapers": {
    folder: "usr/share/backgrounds",
    files: "calla.png city.png desert.png goldfish.png".split(" "),
  },
};

const run = (program: string, words: string[], cwd: string) =>
  execFileSync(program, words, { cwd, stdio: ["ignore", "pipe", "ignore"] });

/** Downloads and unpacks a package of Debian once, without installing it. Returns its folder. */
export function unpackPackage(name: string): string {
  const unpacked = path.join(root, ".data/photos", name);
  if (!existsSync(unpacked)) unpack(name, unpacked);
  return unpacked;
}

/** The files of the photographs. */
export const unpackPhotos = (): string[] =>
  Object.entries(packages).flatMap(([name, { folder, names }]) => {
    const unpacked = unpackPackage(name);
    return names.map((photo) => path.join(unpacked, folder, `${photo}.jpg`));
  });

/** The files of the further photographs. */
export const unpackFurtherPhotos = (): string[] =>
  Object.entries(further).flatMap(([name, { folder, files }]) => {
    const unpacked = unpackPackage(name);
    return files.map((file) => path.join(unpacked, folder, file));
  });

function unpack(name: string, target: string): void {
  const part = `${target}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  run("apt-get", ["download", name], part);
  const [file] = readdirSync(part);
  run("dpkg", ["-x", file!, "."], part);
  rmSync(path.join(part, file!));
  renameSync(part, target);
}
