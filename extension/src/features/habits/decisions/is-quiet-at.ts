/** Whether a moment lies in hours such as `18:00-08:30`, which may pass midnight. The last minute is not part of them. */
export function isQuietAt(hours: string, now: Date): boolean {
  const [start, end] = hours.split("-").map(minuteOfDay);
  if (start === undefined || end === undefined) return false;
  const minute = now.getHours() * 60 + now.getMinutes();
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}

function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(":").map(Number);
  return hours! * 60 + minutes!;
}
