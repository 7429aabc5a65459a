/**
 * Chromium asks "Save f2.deb? This type of file can be dangerous" each time a file of these types is moved, with "Don't save" as
 * its default. The types are those of Chromium's list of dangerous downloads (`download_file_types.asciipb`); each of Linux was
 * measured in Chromium 156 (`tests/e2e/cleanup/asked-types.all.test.ts`), those of Windows and macOS are as listed there.
 */
const everywhere =
  "class crx efi jar jnlp oxt pl py pyc pyd pyo rb spl swf bash csh ksh sh shar tcsh";
const onlyOn = {
  Linux: "apk deb desktop out pet pkg pup rpm run slp",
  macOS:
    "action applescript as caction cdr command configprofile cpgz dart dc42 definition diskcopy42 dmg dmgpart dvdr dylib fileloc " +
    "img imgpart internetconnect mobileconfig mpkg ndif networkconnect osas osax pax pkg scpt scptd seplugin service smi " +
    "sparsebundle sparseimage toast udif webloc wflow workflow xip",
  Windows:
    "accda accdb accde accdr ad ade adp app application appref-ms asp asx bas bat cer cfg chi chm cmd com cpi cpl crt der dll drv " +
    "eml exe fon fxp gadget grp hlp hta htt img inf ini ins inx isp isu job js jse lnk local mad maf mag mam manifest maq mar mas " +
    "mat mau mav maw mda mdb mde mdt mdw mdz mht mhtml mmc mof msc msg msh msh1 msh1xml msh2 msh2xml mshxml msi msp mst ocx ops " +
    "paf partial pcd pif plg prf prg ps1 ps1xml ps2 ps2xml psc1 psc2 pst reg rels rgs scf scr sct search-ms settingcontent-ms shb " +
    "shs slk sys u3p url vb vbe vbs vbscript vdx vsd vsdm vsdx vsmacros vss vssm vssx vst vstm vstx vsw vsx vtx website ws wsc wsf " +
    "wsh xbap xml xnk xrm-ms xsd xsl",
} as const;
/** Unix shells, which Windows does not run. */
const notOnWindows = ["bash", "csh", "ksh", "sh", "shar", "tcsh"];

const split = (types: string): string[] => types.split(" ");
const byPlatform = new Map<string, readonly string[]>([
  ["Linux", [...split(everywhere), ...split(onlyOn.Linux)]],
  ["macOS", [...split(everywhere), ...split(onlyOn.macOS)]],
  [
    "Windows",
    [...split(everywhere).filter((type) => !notOnWindows.includes(type)), ...split(onlyOn.Windows)],
  ],
]);

/** The types of a platform, by the name that `navigator.userAgentData` gives it. Of an unknown one, those of all. */
export const askedTypes = (platform: string): ReadonlySet<string> =>
  new Set(byPlatform.get(platform) ?? [...byPlatform.values()].flat());
