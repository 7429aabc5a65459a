/** An organisation that takes working devices. */
export type ReuseActor = {
  name: string;
  kind: "association" | "integration" | "consortium" | "adaptedCompany" | "project";
  street?: string;
  postcode: string;
  town: string;
  phone?: string;
  website?: string;
  does: readonly (
    | "shop"
    | "online"
    | "relayPoints"
    | "events"
    | "partnerShops"
    | "publicBodies"
    | "helpedPrices"
    | "training"
    | "freeSoftware"
    | "repairCafe"
    | "workshopPlanned"
  )[];
  isCrarMember: boolean;
};

/** The list of a federation. Another region would be another file. */
export type ReuseDirectory = {
  region: string;
  source: string;
  citedIn: string;
  asOf: string;
  actors: readonly ReuseActor[];
};
