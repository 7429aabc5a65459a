import type { Language } from "@digital-cleanup/text";

export type NeverWord = {
  language: Language;
  never: RegExp;
  /** What to write instead. */
  write: string;
  /** The keys or paths where the word is ruled out; everywhere if absent. */
  within?: RegExp;
  except?: { within: RegExp; because: string }[];
};

const code = "it names a command, an option or a field of the API";
/** Everything that people see, and the pages written for them; the other documents are for developers. */
const forPeople = /^(?!docs\/|CHANGELOG)|^docs\/(README|user-guide|organiser-guide)/;
const cleanup = /^(cleanup|clean)\./;
const inCode = { within: /^tally\.(cli|api)\./, because: code };

const french: Omit<NeverWord, "language">[] = [
  {
    never: /\b([Mm]a|[Vv]otre|[Ss]a|cette|leur) part\b/,
    write: "participation",
    except: [{ within: /footprint/, because: "a share of emissions" }],
  },
  { never: /\b([Ll]es|[Vv]os|[Dd]es) envois\b/, write: "les participations" },
  { never: /n'est parti\b|\bpartir(a|ont)\b|\bpart(ent)? (vers|seule?s?)\b/, write: "envoyer" },
  { never: /\b[Rr]epr(endre|is|ise)\b.*\bparticipation\b/, write: "rétablir" },
  {
    never: /\bretenues?\b|pour vérification/,
    write: "non comptée : au-dessus du plafond",
    except: [{ within: /^sober\./, because: "low-data mode holds back fonts" }],
  },
  { never: /\b(chiffres|totaux|page) avancent?\b|\bK personnes\b/, write: "totaux mis à jour" },
  { never: /\b[Éé]vénement gardé\b/, write: "événement sur billet" },
  {
    never: /(?<!à )\b([Vv]otre|[Mm]a|[Uu]ne|prendre sa) place\b(?! de)/,
    write: "billet",
    except: [inCode],
  },
  { never: /\b[Qq]ui l'a (peut|en)\b/, write: "toute personne qui l'a" },
  {
    never: /\bserveurs? de décompte\b|\btally\b/,
    write: "serveur de l'événement",
    within: forPeople,
    except: [inCode],
  },
  { never: /\b[Rr]emise?s?\b(?! (à (sa|leur)s? place|en place))/, write: "déposé" },
  { never: /\bqui marche(nt)?\b|\bhors d'usage\b/, write: "en état de marche, en panne" },
  { never: /\bqui ont agi\b/, write: "ayant agi" },
  { never: /\b[Mm]énage\b/, write: "nettoyage" },
  {
    never: /\b[Ll](ecture|ire|us?)\b/,
    write: "analyser",
    within: cleanup,
    except: [
      {
        within: /^cleanup\.(wayReading|noReading|unreadable)/,
        because: "the browser's access to read",
      },
    ],
  },
  { never: /\b[Vv]id(age|er|ez|é)(?!\p{L})/u, write: "supprimer définitivement", within: cleanup },
  { never: /\b[Ss]éances?\b/, write: "tri guidé" },
  { never: /\b[Cc]ourriels?\b/, write: "e-mail" },
  { never: /\blettres? (jamais|arrêtée|que vous)/, write: "lettre d'information" },
  { never: /\b[Nn]uages?\b/, write: "espace en ligne" },
  {
    never:
      /\b[Pp]lace (libérée|à libérer|est (grande|petite))|[Ll]ibér\w+ (de )?la place|faute de place|de la place\b/,
    write: "espace",
  },
  { never: /\b[Mm]asses?\b/, write: "poids" },
  { never: /\bpès(e|ent)\b/, write: "compter, émettre" },
  { never: /\bcentre \{/, write: "valeur centrale" },
  { never: /\bpart moyenne d'/, write: "émissions moyennes" },
  { never: /\bversion de travail\b/, write: "version professionnelle" },
  {
    never: /\bvisa (des|d')archives\b|\bsans (le )?visa\b/,
    write: "accord écrit du service d'archives",
  },
  {
    never: /\b[Pp]ersonne ne (peut|sait)\b/,
    write: "un fait que les limites du décompte permettent",
  },
  { never: /\b[Aa]nonym/, write: "agrégé, pseudonyme" },
];

const english: Omit<NeverWord, "language">[] = [
  {
    never: /\b([Yy]our|[Mm]y|[Aa] person's|whose) share\b|\b[Ss]hares were\b/,
    write: "contribution",
  },
  { never: /\b([Oo]ne|[Tt]he|[Yy]our|[Ee]ach|first) sending\b/, write: "contribution" },
  { never: /\b[Tt]ak(e|en|ing) over\b/, write: "restore", within: forPeople },
  { never: /\bheld for\b|\blet go\b/, write: "not counted: above the limit" },
  {
    never: /\bceilings?\b/,
    write: "limit",
    within: forPeople,
    except: [inCode],
  },
  {
    never: /\b([Ff]igures|[Pp]age) moves?\b|\bK people\b/,
    write: "totals are updated, K contributions",
  },
  { never: /\b[Gg]uarded\b/, write: "with tickets", within: forPeople, except: [inCode] },
  {
    never: /(?<!in )\b([Yy]our|[Mm]y|[Oo]ne|take a) place\b(?! of)|\btrad(e|ing)\b/,
    write: "ticket",
    within: forPeople,
  },
  { never: /\b[Ww]hoever has it\b/, write: "anyone who has it" },
  {
    never: /\btally\b/,
    write: "event server",
    within: /^(?!docs\/|CHANGELOG|packages|README)|^docs\/user-guide/,
    except: [inCode],
  },
  {
    never: /(?<!not )\b[Bb]roken\b(?! down)/,
    write: "not working",
    within: /^(tally|devices|contribution|participant|challenge)\./,
  },
  { never: /\b[Mm]ade aware\b|\b[Pp]eople (acting|who acted)\b/, write: "people who took action" },
  {
    never: /\b([Ww]alk|[Rr]ead|[Rr]eading)\b/,
    write: "scan",
    within: cleanup,
    except: [
      {
        within: /^cleanup\.(wayReading|noReading|unreadable)/,
        because: "the browser's access to read",
      },
    ],
  },
  {
    never: /\b[Ee]mpty(ing| it| again| them|…)|\b[Ee]mptied\b/,
    write: "delete permanently",
    within: cleanup,
  },
  { never: /\bfor good\b/, write: "permanently" },
  { never: /\bsessions?\b/, write: "guided clean-up", within: forPeople },
  { never: /\b[Ll]eave (a|the|this) list\b/, write: "unsubscribe from a newsletter" },
  { never: /\b([Oo]nline|[Cc]loud) drive\b/, write: "online storage" },
  {
    never:
      /\b[Rr]oom (freed|is (large|small)|on the disk)|\b(some|more|much|enough|is|want of) room\b/,
    write: "space",
  },
  { never: /(?<!\{)\b[Mm]ass\b/, write: "weight", within: forPeople },
  { never: /\bweighs (more|far|very|most)\b|\b[Ww]hat weighs\b/, write: "matters, emits" },
  { never: /\bcentral \{/, write: "central value" },
  {
    never: /\b[Aa]verage share\b/,
    write: "average emissions",
    within: /^(?!docs\/|CHANGELOG|packages)/,
  },
  { never: /\bwork (version|build)\b/, write: "work edition", within: forPeople },
  { never: /\barchives' (visa|approval)\b/, write: "written approval from the archives service" },
  { never: /\b[Ss]ober mode\b/, write: "low-data mode" },
  { never: /\bin the order of \{/, write: "about" },
  { never: /\b[Nn]obody can\b/, write: "a fact that the limits of the tally allow" },
  { never: /\b[Aa]nonym/, write: "aggregated, pseudonymous", within: forPeople },
];

/** The “never” column of the glossary. A word that has a second, right meaning is ruled out only where it is wrong. */
export const neverWords: NeverWord[] = [
  ...french.map((word) => ({ language: "fr" as const, ...word })),
  ...english.map((word) => ({ language: "en" as const, ...word })),
];
