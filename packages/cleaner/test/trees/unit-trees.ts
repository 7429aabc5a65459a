/** Things made of several files, each there twice with other contents but one file in common, and what is written in each file. */
export const unitTrees: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map([
  [
    "pages saved by Chromium",
    {
      "Horaires.html": "<link href='Horaires_files/style.css'>",
      "Horaires_files/style.css": "shared",
      "Horaires_files/saved_resource(1).html": "shared frame",
      "Tarifs.html": "<link href='Tarifs_files/style.css'>",
      "Tarifs_files/style.css": "shared",
      "Tarifs_files/saved_resource(1).html": "shared frame",
      "Tarifs_files/saved_resource.html": "shared frame",
    },
  ],
  [
    "pages saved by a French Firefox",
    {
      "Accueil.htm": "<img src='Accueil_fichiers/logo.png'>",
      "Accueil_fichiers/img/logo.png": "shared",
      "sous/Accueil.htm": "<img src='Accueil_fichiers/logo.png'> older",
      "sous/Accueil_fichiers/img/logo.png": "shared",
    },
  ],
  [
    "albums",
    {
      "Un/01 Ouverture.flac": "1",
      "Un/cover.jpg": "shared",
      "Deux/CD 1/01 Prélude.mp3": "2",
      "Deux/CD 2/01 Fugue.mp3": "3",
      "Deux/Folder.jpg": "shared",
    },
  ],
  [
    "albums without a cover",
    {
      "Un/01 - Ouverture.mp3": "shared",
      "Un/02 - Air.mp3": "1",
      "Un/03 - Final.mp3": "2",
      "Choix/01. Ouverture.mp3": "shared",
      "Choix/02. Danse.mp3": "3",
      "Choix/03. Marche.mp3": "4",
    },
  ],
  [
    "series of films",
    {
      "Une/Saison 1/1.mkv": "1",
      "Une/poster.jpg": "shared",
      "Autre/Saison 1/1.mkv": "2",
      "Autre/poster.jpg": "shared",
    },
  ],
  [
    "raw photos with their settings",
    { "a/IMG_1.CR2": "1", "a/IMG_1.xmp": "shared", "b/IMG_2.NEF": "2", "b/IMG_2.xmp": "shared" },
  ],
  [
    "raw photos with darktable's settings",
    { "IMG_1.CR2": "1", "IMG_1.CR2.xmp": "shared", "IMG_2.CR2": "2", "IMG_2.CR2.xmp": "shared" },
  ],
  [
    "photos of a phone with their changes",
    { "IMG_1.HEIC": "1", "IMG_1.AAE": "shared", "IMG_2.HEIC": "2", "IMG_2.AAE": "shared" },
  ],
  [
    "films with subtitles",
    { "a.2019.mkv": "1", "a.2019.fr.srt": "shared", "b/b.mp4": "2", "b/b.srt": "shared" },
  ],
  [
    "maps",
    {
      "routes.shp": "1",
      "routes.prj": "shared",
      "routes.cpg": "UTF-8",
      "parcelles.shp": "2",
      "parcelles.prj": "shared",
      "parcelles.cpg": "UTF-8",
    },
  ],
  [
    "sound projects",
    { "a.aup": "1", "a_data/e00.au": "shared", "b.aup": "2", "b_data/e00.au": "shared" },
  ],
]);
