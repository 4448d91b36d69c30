/** Days and times as they are printed, in the time of the place. */

/** `2026-11-27` */
export function dayText(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** `2026-11-27 03:05` */
export function timeText(at: number): string {
  const time = new Date(at);
  return `${dayText(at)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
