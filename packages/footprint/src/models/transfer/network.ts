export type Network = "fixed" | "mobile";
export type NetworkGeography = "FR" | "EU";
