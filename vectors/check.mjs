// Checks a second implementation, in plain JavaScript, against the cases of this folder: node vectors/check.mjs
//
// It reads nothing but the JSON beside it. Numbers are fractions of BigInt, days are whole numbers, nothing is rounded.

import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

// Exact numbers: [numerator, denominator], in lowest terms, the denominator above 0

const gcd = (a, b) => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
function ratio(numerator, denominator = 1n) {
  const shared = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return [numerator / shared, denominator / shared];
}
const add = ([a, b], [c, d]) => ratio(a * d + c * b, b * d);
const minus = ([a, b], [c, d]) => ratio(a * d - c * b, b * d);
const times = ([a, b], [c, d]) => ratio(a * c, b * d);
const over = ([a, b], [c, d]) => ratio(a * d, b * c);
const compare = ([a, b], [c, d]) => (a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
const larger = (x, y) => (compare(x, y) < 0 ? y : x);
const smaller = (x, y) => (compare(x, y) < 0 ? x : y);
const floor = ([a, b]) => (a - (((a % b) + b) % b)) / b;
const ceil = ([a, b]) => -floor([-a, b]);
const most = (a, b) => (a > b ? a : b);
const least = (a, b) => (a < b ? a : b);
const ZERO = [0n, 1n];
const ONE = [1n, 1n];
const HUNDREDTH = [1n, 100n];

function number(text) {
  const [whole, part = ""] = text.split(".");
  const [numerator, denominator = "1"] = (whole + part).split("/");
  return ratio(BigInt(numerator), BigInt(denominator) * 10n ** BigInt(part.length));
}

/** As decimal text where it ends, else as a fraction. */
function text([numerator, denominator]) {
  let rest = denominator;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  if (rest !== 1n) return `${numerator}/${denominator}`;
  let places = 0;
  while (10n ** BigInt(places) % denominator !== 0n) places += 1;
  const digits = String((numerator * 10n ** BigInt(places)) / denominator).padStart(places + 1, "0");
  return places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
}

// Bounds and values, in the base of their unit: a percentage as a ratio, money in đồng

const MULTIPLES = { thousand_vnd: 10n ** 3n, million_vnd: 10n ** 6n, billion_vnd: 10n ** 9n };
const multiple = (unit) => (unit.startsWith("percent") ? HUNDREDTH : [MULTIPLES[unit] ?? 1n, 1n]);

function limitsOf(bound) {
  const end = (name) => (name in bound ? times(number(bound[name]), multiple(bound.unit)) : null);
  return { low: end("lowest"), high: end("highest"), above: !!bound.above, below: !!bound.below };
}

const isVague = (bound) => !!bound.about && bound.lowest === bound.highest;

function admits({ low, high, above, below }, value) {
  const [fromLow, fromHigh] = [low ? compare(value, low) : 1, high ? compare(value, high) : -1];
  return (fromLow > 0 || (fromLow === 0 && !above)) && (fromHigh < 0 || (fromHigh === 0 && !below));
}

/** The fewest and the most yes of a total whose ratio is admitted; the fewest is more where none is. */
function countsIn({ low, high, above, below }, total) {
  const [lowest, highest] = [low && times(low, [total, 1n]), high && times(high, [total, 1n])];
  const fewest = !low ? 0n : above ? floor(lowest) + 1n : ceil(lowest);
  const greatest = !high ? total : below ? ceil(highest) - 1n : floor(highest);
  return [most(fewest, 0n), least(greatest, total)];
}

function countsOf(value) {
  const [yes, no, unknown] = [value.yes, value.no, value.unknown].map(BigInt);
  return { sure: yes, possible: yes + unknown, total: yes + no + unknown };
}

/** The least and the greatest number that a value can stand for; null where nothing was counted. */
function endsOf(value) {
  if ("yes" in value) {
    const { sure, possible, total } = countsOf(value);
    return total ? [ratio(sure, total), ratio(possible, total)] : null;
  }
  const given = number(value.value);
  if ("unit" in value) return Array(2).fill(times(given, multiple(value.unit)));
  const half = "decimals" in value ? ratio(1n, 2n * 10n ** BigInt(value.decimals)) : ZERO;
  return [larger(minus(given, half), ZERO), smaller(add(given, half), [100n, 1n])].map((end) => times(end, HUNDREDTH));
}

/** Whether every number between two ends is admitted: true, false, or null where that depends. */
function allAdmitted(bound, [lowest, highest]) {
  const limits = limitsOf(bound);
  if (admits(limits, lowest) && admits(limits, highest)) return true;
  const from = limits.low ? larger(lowest, limits.low) : lowest;
  const to = limits.high ? smaller(highest, limits.high) : highest;
  const some = compare(from, to) < 0 || (compare(from, to) === 0 && admits(limits, from));
  return some || isVague(bound) ? null : false;
}

function reaches({ bound, value, baseline, better }) {
  if (baseline) {
    const change = changeOf(bound, better, endsOf(value), endsOf(baseline));
    return { reaches: change && allAdmitted(bound, change) };
  }
  const ends = endsOf(value);
  if (!ends || !("yes" in value)) return { reaches: ends && allAdmitted(bound, ends) };
  const { sure, possible, total } = countsOf(value);
  const [fewest, greatest] = countsIn(limitsOf(bound), total);
  if (fewest <= sure && possible <= greatest) return { reaches: true };
  return { reaches: most(fewest, sure) <= least(greatest, possible) || isVague(bound) ? null : false };
}

/** The least and the greatest change, as a part of what there was or as a difference; as a decrease where one is asked. */
function changeOf(bound, better, now, then) {
  if (!now || !then || (bound.unit === "percent" && compare(then[0], ZERO) <= 0)) return null;
  const change = (after, before) => (bound.unit === "percent" ? minus(over(after, before), ONE) : minus(after, before));
  const ends = [change(now[0], then[1]), change(now[1], then[0])];
  const isDecrease = (better === "less") !== !("lowest" in bound);
  return isDecrease ? ends.map((end) => minus(ZERO, end)).reverse() : ends;
}

// Distances

const whole = (count) => (count === null ? null : Number(count));

function distance({ bound, value }) {
  const limits = limitsOf(bound);
  if (!("yes" in value)) return distanceOfAmount(limits, endsOf(value)[0], bound.unit);
  const { sure, possible, total } = countsOf(value);
  const answer = (turn, more, spare, short) => ({
    to_turn: whole(turn),
    to_add: whole(more),
    to_spare: whole(spare),
    short: text(over(short, HUNDREDTH)),
    unit: "percentage_point",
  });
  if (!total) return answer(null, admits(limits, ONE) || admits(limits, ZERO) ? 1n : null, 0n, larger(limits.low ?? ZERO, ZERO));
  const [fewest, greatest] = countsIn(limits, total);
  const [low, high] = [most(fewest - sure, 0n), most(possible - greatest, 0n)];
  if (!low && !high) {
    const spare = [moreNo(limits, sure, total), moreYes(limits, possible, total)].filter((each) => each !== null);
    return answer(0n, 0n, spare.length ? spare.reduce(least) : null, ZERO);
  }
  const below = limits.low ? minus(limits.low, ratio(sure, total)) : ZERO;
  const beyond = limits.high ? minus(ratio(possible, total), limits.high) : ZERO;
  const turn = fewest <= greatest ? low + high : null;
  return answer(turn, further(limits, sure, possible, total, low, high), 0n, larger(larger(below, beyond), ZERO));
}

/** How many more no leave so many yes enough; null where any number does. */
function moreNo({ low, above }, sure, total) {
  if (!low || compare(low, ZERO) <= 0) return null;
  const room = minus(over([sure, 1n], low), [total, 1n]);
  return above ? ceil(room) - 1n : floor(room);
}

/** How many more yes leave so many not too many; null where any number does. */
function moreYes({ high, below }, possible, total) {
  if (!high || compare(high, ONE) >= 0) return null;
  const room = over(minus(times(high, [total, 1n]), [possible, 1n]), minus(ONE, high));
  return below ? ceil(room) - 1n : floor(room);
}

/** How many further yes where there are too few, or no where there are too many; null where no number is enough. */
function further(limits, sure, possible, total, low, high) {
  let [more, yes] = [null, 0n];
  if (low && !high && compare(limits.low, ONE) < 0) {
    const room = over(minus(times(limits.low, [total, 1n]), [sure, 1n]), minus(ONE, limits.low));
    more = yes = limits.above ? floor(room) + 1n : ceil(room);
  } else if (high && !low && compare(limits.high, ZERO) > 0) {
    const room = minus(over([possible, 1n], limits.high), [total, 1n]);
    more = limits.below ? floor(room) + 1n : ceil(room);
  }
  if (more === null) return null;
  const [fewest, greatest] = countsIn(limits, total + more);
  return fewest <= sure + yes && possible + yes <= greatest ? more : null;
}

function distanceOfAmount(limits, amount, unit) {
  const low = limits.low ? over(minus(limits.low, amount), multiple(unit)) : ZERO;
  const high = limits.high ? over(minus(amount, limits.high), multiple(unit)) : ZERO;
  const more = most(limits.above ? floor(low) + 1n : ceil(low), 0n);
  const kept = admits(limits, add(amount, times([more, 1n], multiple(unit))));
  const room = minus(ZERO, high);
  const spare = limits.high ? most(limits.below ? ceil(room) - 1n : floor(room), 0n) : null;
  return {
    to_turn: more || !kept ? null : 0,
    to_add: kept ? whole(more) : null,
    to_spare: kept && !more ? whole(spare) : 0,
    short: text(larger(larger(low, high), ZERO)),
    unit,
  };
}

// Days, as whole numbers from 1970-01-01, which was a Thursday

const day = (written) => Date.parse(`${written}T00:00:00Z`) / 86_400_000;
const dayOf = (year, month, date) => Date.UTC(year, month - 1, date) / 86_400_000;
const partsOf = (given) => new Date(given * 86_400_000).toISOString().slice(0, 10).split("-").map(Number);
const write = (given) => (given === null ? null : new Date(given * 86_400_000).toISOString().slice(0, 10));
const weekday = (given) => ((((given + 3) % 7) + 7) % 7) + 1; // 1 for Monday

/** A day of a month, or the last day where it has no such day; months are counted on past December. */
const monthDay = (year, month, date) => Math.min(dayOf(year, month, date), dayOf(year, month + 1, 0));

const TABLE = read("special_days.json");
const WORKS = new Map(TABLE.days.map((row) => [day(row.day), row.works]));
const [FIRST, AFTER] = [dayOf(TABLE.first_year, 1, 1), dayOf(TABLE.last_year + 1, 1, 1)];
const isKnown = (given) => FIRST <= given && given < AFTER;
const isWorked = (given) => WORKS.get(given) ?? weekday(given) <= 5;
const WORKDAYS = Array.from({ length: AFTER - FIRST }, (_, turn) => FIRST + turn).filter(isWorked);
const workdaysBefore = (given) => WORKDAYS.filter((each) => each < given).length;

const next = (given) => (isKnown(given) ? (WORKDAYS[workdaysBefore(given)] ?? null) : null);
const previous = (given) => (isKnown(given) ? (WORKDAYS[workdaysBefore(given + 1) - 1] ?? null) : null);
function addWorkdays(given, n) {
  if (!isKnown(given) || n === 0) return isKnown(given) ? given : null;
  return WORKDAYS[n > 0 ? workdaysBefore(given + 1) + n - 1 : workdaysBefore(given) + n] ?? null;
}

function workingDays({ ask, day: given, n, start, end }) {
  if (ask === "count") {
    const within = [start, end].every((each) => isKnown(day(each)) || day(each) === AFTER);
    return { n: within ? workdaysBefore(day(end)) - workdaysBefore(day(start)) : null };
  }
  if (ask === "is_workday") return { works: isKnown(day(given)) ? isWorked(day(given)) : null };
  return { day_found: write(ask === "add" ? addWorkdays(day(given), n) : { next, previous }[ask](day(given))) };
}

// Dues

function dues(asked) {
  switch (asked.ask) {
    case "due": return window(asked.due, day(asked.delivered));
    case "time_limit": return { last_day: write(endOfLimit(day(asked.event), asked)) };
    case "next_month": {
      const [year, month] = partsOf(day(asked.event));
      return { last_day: write(monthDay(year, month + 1, asked.day)) };
    }
    case "roll": return { last_day: write({ none: (given) => given, next, previous }[asked.roll](day(asked.day))) };
    default: return { turns: "weeks" in asked.due ? turnsOfWeeks(asked) : turnsOfCycle(asked) };
  }
}

function window(due, delivered) {
  const last = due.kind === "during" ? day(due.last_day) : day(due.day) - (due.kind === "before" ? 1 : 0);
  const first = due.kind === "during" && !due.completion ? day(due.first_day) : null;
  return { first_day: write(first), last_day: write(last), in_time: delivered <= last && (first === null || delivered >= first) };
}

function endOfLimit(event, { count, counted_in: unit, moves }) {
  if (unit === "working_days") return addWorkdays(event, count);
  const [year, month, date] = partsOf(event);
  const last = unit === "days" ? event + count : monthDay(year, month + count, date);
  return moves ? next(last) : last;
}

function turnsOfCycle({ due, inside }) {
  const months = { month: 1, quarter: 3, half_year: 6, year: 12 }[due.cycle];
  const { day: date, month, exclusive } = due.due_day;
  const [first, after] = [Math.max(day(inside.first_day), day(due.since ?? inside.first_day)), day(inside.last_day) + 1];
  const turns = [];
  for (let [[year], turn] = [partsOf(first), 1]; dayOf(year, turn + months, 1) <= after; turn += months) {
    const [start, end] = [dayOf(year, turn, 1), dayOf(year, turn + months, 1)];
    const last = monthDay(year, turn + month - 1, date - exclusive);
    if (start >= first) turns.push({ first_day: write(start), last_day: write(end - 1), due: write(last) });
  }
  return turns;
}

function turnsOfWeeks({ due, inside }) {
  if (due.weeks > 1 && !due.since) return [];
  const length = 7 * due.weeks;
  const turns = [];
  let start = day(due.since ?? inside.first_day);
  start += (8 - weekday(start)) % 7;
  for (; start + length <= day(inside.last_day) + 1; start += length) {
    const last = start + length - 8 + due.due_day.weekday - due.due_day.exclusive;
    const turn = { first_day: write(start), last_day: write(start + length - 1), due: write(last) };
    if (start >= day(inside.first_day)) turns.push(turn);
  }
  return turns;
}

// Every case of every subject: what differs is printed, and the exit code is 1

const same = (found, right) => JSON.stringify(found) === JSON.stringify(right);
let differing = 0;
for (const [name, answer] of Object.entries({ reaches, distance, dues, working_days: workingDays })) {
  const { format, cases } = read(`${name}.json`);
  if (format !== 1) throw new Error(`${name}.json is of format ${format}; this reads format 1`);
  const differs = (each) => Object.entries(each.right).some(([key, right]) => !same(answer(each)[key], right));
  const wrong = cases.filter(differs);
  console.log(`${name}: ${cases.length} cases, ${wrong.length} differ`);
  for (const each of wrong.slice(0, 5)) console.log(`  ${JSON.stringify(each)}\n    found ${JSON.stringify(answer(each))}`);
  differing += wrong.length;
}
process.exitCode = differing ? 1 : 0;
