/** The database was written by a newer version of the tally, whose tables this one does not know. */
export class NewerDatabase extends Error {
  override name = "NewerDatabase";
  override message = "this database was written by a newer version of the tally";
}
