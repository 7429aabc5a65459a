/**
 * The page of the project in manifests, at the address of `docs/publiccode.yml`. Both are placeholders until the project has an address of
 * its own.
 */
export const homePage = "https://example.org/digital-cleanup";
