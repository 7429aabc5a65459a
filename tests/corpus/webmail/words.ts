/**
 * Words that occur in the generated mailbox and nowhere else. The extension must never send or
 * store them.
 */
export const mailboxWords = {
  people: [
    "zorvane",
    "quillbert",
    "mistrelle",
    "obrynak",
    "tavinoux",
    "perlwick",
    "galdrine",
    "yssendre",
    "corvaleth",
    "hulmarie",
    "deskarno",
    "frandille",
  ],
  subjects: [
    "brimbelune",
    "chantegrive",
    "dorvaluche",
    "escarvelle",
    "fourbelange",
    "grinzolette",
    "houspillard",
    "jabrelotte",
  ],
  bodies: ["ravignotte", "sarpelline", "tourniquille", "vercassine", "wagribolde", "zinzolade"],
  files: ["plandutreuil", "bordereaugris", "affichemauve"],
  lists: ["pommelune", "gazettebleue", "clairvoirie", "tricotrouge", "vieuxfilous", "ondeverte"],
} as const;

export const allMailboxWords: readonly string[] = Object.values(mailboxWords).flat();
