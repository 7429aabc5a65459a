import { sampleEvent } from "@digital-cleanup/challenge/testing/sample-event.ts";

/** A joined event as the extension stores it, with a collection point. Nothing has been sent. */
export const joinedEvent = {
  address: { baseUrl: "https://menage.exemple.fr", code: "BRUME27" },
  secret: "kX3vT0mQd1w9aBzYc7LrEg",
  joinedOn: "2026-01-01",
  lastSeq: 0,
  sendsUpdates: false,
  event: sampleEvent({
    organiser: { name: "Val-de-Brume", kind: "authority" },
    startsOn: "2026-01-01",
    endsOn: "2099-12-31",
    challenges: ["reuse", "recycling"],
    collectionPoints: [
      {
        name: "Médiathèque",
        address: "1 place du Marché",
        opening: { fr: "de 9 h à 17 h", en: "from 9 to 5" },
      },
    ],
  }),
};
