import { defaultCeilings, defaultK } from "@digital-cleanup/challenge";

/** A joined event as the extension stores it, with a collection point. Nothing has been sent. */
export const joinedEvent = {
  address: { baseUrl: "https://menage.exemple.fr", code: "BRUME27" },
  secret: "kX3vT0mQd1w9aBzYc7LrEg",
  joinedOn: "2026-01-01",
  lastSeq: 0,
  sendsUpdates: false,
  event: {
    code: "BRUME27",
    host: "menage.exemple.fr",
    name: { fr: "Défi du Val-de-Brume", en: "Val-de-Brume challenge" },
    organiser: { name: "Val-de-Brume", kind: "authority" },
    territory: { country: "FR" },
    startsOn: "2026-01-01",
    endsOn: "2099-12-31",
    timeZone: "Europe/Paris",
    challenges: ["reuse", "recycling"],
    mode: "open",
    k: defaultK,
    publication: "live",
    ceilings: defaultCeilings,
    goals: {},
    collectionPoints: [
      {
        name: "Médiathèque",
        address: "1 place du Marché",
        opening: { fr: "de 9 h à 17 h", en: "from 9 to 5" },
      },
    ],
    links: [],
  },
};
