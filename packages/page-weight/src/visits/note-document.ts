import type { Visit } from "./visit.ts";

/** Requests of older frames are attributed by their tab. */
const maxDocuments = 300;

export function addDocument(visit: Visit, documentId: string | undefined): void {
  if (!documentId || visit.documents.includes(documentId)) return;
  visit.documents.push(documentId);
  // The first document is the page itself.
  if (visit.documents.length > maxDocuments) visit.documents.splice(1, 1);
}
