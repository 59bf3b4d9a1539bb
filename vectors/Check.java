// Checks a second implementation, in plain Java 17, against the cases of this folder: java vectors/Check.java [FOLDER]
//
// It reads nothing but the JSON of the folder, which is `vectors` unless another is named. Numbers are fractions of
// BigInteger, days are LocalDate, nothing is rounded.

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

public class Check {
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "vectors");
        Calendar calendar = new Calendar(read(folder.resolve("special_days.json")));
        Map<String, Function<Json, Map<String, Object>>> subjects = new LinkedHashMap<>();
        subjects.put("reaches", Thresholds::reaches);
        subjects.put("distance", Thresholds::distance);
        subjects.put("dues", asked -> Dues.answer(asked, calendar));
        subjects.put("working_days", calendar::answer);
        int differing = 0;
        for (var subject : subjects.entrySet()) {
            Json file = read(folder.resolve(subject.getKey() + ".json"));
            if (file.whole("format") != 1) {
                throw new IllegalStateException(subject.getKey() + ".json: this reads format 1");
            }
            List<Json> cases = file.list("cases");
            List<Json> wrong = new ArrayList<>();
            for (Json each : cases) {
                Map<String, Object> found = subject.getValue().apply(each);
                if (!found.equals(each.at("right").fields)) {
                    wrong.add(each);
                }
            }
            System.out.println(subject.getKey() + ": " + cases.size() + " cases, " + wrong.size() + " differ");
            for (Json each : wrong.subList(0, Math.min(wrong.size(), 5))) {
                System.out.println("  " + each.fields);
                System.out.println("    found " + subject.getValue().apply(each));
            }
            differing += wrong.size();
        }
        System.exit(differing == 0 ? 0 : 1);
    }

    static Json read(Path path) throws IOException {
        return new Json(new JsonReader(Files.readString(path)).document());
    }

    /** The fields of an answer, in pairs of name and value. */
    static Map<String, Object> answer(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            fields.put((String) pairs[at], pairs[at + 1]);
        }
        return fields;
    }

    // Bounds and values, in the base of their unit: a percentage as a ratio, money in đồng

    record Limits(Ratio low, Ratio high, boolean above, boolean below) {
        static Limits of(Json bound) {
            Ratio multiple = Thresholds.multiple(bound.text("unit"));
            Ratio low = bound.has("lowest") ? bound.number("lowest").times(multiple) : null;
            Ratio high = bound.has("highest") ? bound.number("highest").times(multiple) : null;
            return new Limits(low, high, bound.flag("above"), bound.flag("below"));
        }

        boolean admits(Ratio value) {
            int fromLow = low == null ? 1 : value.compareTo(low);
            int fromHigh = high == null ? -1 : value.compareTo(high);
            return (fromLow > 0 || (fromLow == 0 && !above)) && (fromHigh < 0 || (fromHigh == 0 && !below));
        }

        /** The fewest yes of a total whose ratio is admitted. */
        long fewest(long total) {
            if (low == null) {
                return 0;
            }
            Ratio ends = low.times(Ratio.of(total));
            return Math.max(above ? ends.floor() + 1 : ends.ceil(), 0);
        }

        /** The most yes of a total whose ratio is admitted; less than the fewest where none is. */
        long most(long total) {
            if (high == null) {
                return total;
            }
            Ratio ends = high.times(Ratio.of(total));
            return Math.min(below ? ends.ceil() - 1 : ends.floor(), total);
        }

        /** How many more no leave so many yes enough; null where any number does. */
        Long moreNo(long sure, long total) {
            if (low == null || low.signum() <= 0) {
                return null;
            }
            Ratio room = Ratio.of(sure).over(low).minus(Ratio.of(total));
            return above ? room.ceil() - 1 : room.floor();
        }

        /** How many more yes leave so many not too many; null where any number does. */
        Long moreYes(long possible, long total) {
            if (high == null || high.compareTo(Ratio.ONE) >= 0) {
                return null;
            }
            Ratio room = high.times(Ratio.of(total)).minus(Ratio.of(possible)).over(Ratio.ONE.minus(high));
            return below ? room.ceil() - 1 : room.floor();
        }

        /** How many further yes where there are too few, or no where there are too many; null where none is enough. */
        Long further(Counts counts, long tooFew, long tooMany) {
            long more;
            long yes = 0;
            if (tooFew > 0 && tooMany == 0 && low.compareTo(Ratio.ONE) < 0) {
                Ratio asked = low.times(Ratio.of(counts.total)).minus(Ratio.of(counts.sure));
                Ratio room = asked.over(Ratio.ONE.minus(low));
                more = above ? room.floor() + 1 : room.ceil();
                yes = more;
            } else if (tooMany > 0 && tooFew == 0 && high.signum() > 0) {
                Ratio room = Ratio.of(counts.possible).over(high).minus(Ratio.of(counts.total));
                more = below ? room.floor() + 1 : room.ceil();
            } else {
                return null;
            }
            long total = counts.total + more;
            return fewest(total) <= counts.sure + yes && counts.possible + yes <= most(total) ? more : null;
        }
    }

    record Counts(long sure, long possible, long total) {
        static Counts of(Json value) {
            long yes = value.whole("yes");
            long unknown = value.whole("unknown");
            return new Counts(yes, yes + unknown, yes + value.whole("no") + unknown);
        }
    }

    record Ends(Ratio lowest, Ratio highest) {
        /** The least and the greatest number that a value can stand for; null where nothing was counted. */
        static Ends of(Json value) {
            if (value.has("yes")) {
                Counts counts = Counts.of(value);
                Ratio total = Ratio.of(counts.total);
                if (counts.total == 0) {
                    return null;
                }
                return new Ends(Ratio.of(counts.sure).over(total), Ratio.of(counts.possible).over(total));
            }
            Ratio given = value.number("value");
            if (value.has("unit")) {
                Ratio amount = given.times(Thresholds.multiple(value.text("unit")));
                return new Ends(amount, amount);
            }
            Ratio half = Ratio.ZERO;
            if (value.has("decimals")) {
                BigInteger places = BigInteger.TEN.pow((int) value.whole("decimals"));
                half = new Ratio(BigInteger.ONE, places.multiply(BigInteger.TWO));
            }
            Ratio least = given.minus(half).max(Ratio.ZERO);
            Ratio greatest = given.plus(half).min(Ratio.of(100));
            return new Ends(least.over(Ratio.of(100)), greatest.over(Ratio.of(100)));
        }
    }

    static class Thresholds {
        private static final Map<String, Long> MULTIPLES =
                Map.of("thousand_vnd", 1_000L, "million_vnd", 1_000_000L, "billion_vnd", 1_000_000_000L);

        static Ratio multiple(String unit) {
            Ratio hundredth = Ratio.ONE.over(Ratio.of(100));
            return unit.startsWith("percent") ? hundredth : Ratio.of(MULTIPLES.getOrDefault(unit, 1L));
        }

        static Map<String, Object> reaches(Json asked) {
            return answer("reaches", isReached(asked));
        }

        private static Boolean isReached(Json asked) {
            Json bound = asked.at("bound");
            Json value = asked.at("value");
            Ends ends = Ends.of(value);
            if (asked.has("baseline")) {
                Ends change = change(bound, asked.text("better"), ends, Ends.of(asked.at("baseline")));
                return change == null ? null : allAdmitted(bound, change);
            }
            if (ends == null || !value.has("yes")) {
                return ends == null ? null : allAdmitted(bound, ends);
            }
            Limits limits = Limits.of(bound);
            Counts counts = Counts.of(value);
            long fewest = limits.fewest(counts.total);
            long most = limits.most(counts.total);
            if (fewest <= counts.sure && counts.possible <= most) {
                return true;
            }
            boolean some = Math.max(fewest, counts.sure) <= Math.min(most, counts.possible);
            return some || isVague(bound) ? null : Boolean.FALSE;
        }

        /** Whether every number between two ends is admitted: true, false, or null where that depends. */
        private static Boolean allAdmitted(Json bound, Ends ends) {
            Limits limits = Limits.of(bound);
            if (limits.admits(ends.lowest) && limits.admits(ends.highest)) {
                return true;
            }
            Ratio from = limits.low == null ? ends.lowest : ends.lowest.max(limits.low);
            Ratio to = limits.high == null ? ends.highest : ends.highest.min(limits.high);
            boolean some = from.compareTo(to) < 0 || (from.equals(to) && limits.admits(from));
            return some || isVague(bound) ? null : Boolean.FALSE;
        }

        /** Whether nobody says how far off is still “about” what is asked. */
        private static boolean isVague(Json bound) {
            return bound.flag("about") && bound.text("lowest").equals(bound.text("highest"));
        }

        /** The least and the greatest change, as a part of what there was or as a difference. */
        private static Ends change(Json bound, String better, Ends now, Ends then) {
            boolean ofPart = bound.text("unit").equals("percent");
            if (now == null || then == null || (ofPart && then.lowest.signum() <= 0)) {
                return null;
            }
            Ratio lowest = now.lowest.minus(then.highest);
            Ratio highest = now.highest.minus(then.lowest);
            if (ofPart) {
                lowest = lowest.over(then.highest);
                highest = highest.over(then.lowest);
            }
            boolean isDecrease = better.equals("less") != !bound.has("lowest");
            return isDecrease ? new Ends(highest.negated(), lowest.negated()) : new Ends(lowest, highest);
        }

        static Map<String, Object> distance(Json asked) {
            Limits limits = Limits.of(asked.at("bound"));
            Json value = asked.at("value");
            if (!value.has("yes")) {
                return ofAmount(limits, Ends.of(value).lowest, asked.at("bound").text("unit"));
            }
            Counts counts = Counts.of(value);
            if (counts.total == 0) {
                Long more = limits.admits(Ratio.ONE) || limits.admits(Ratio.ZERO) ? 1L : null;
                return ofCases(null, more, 0L, limits.low == null ? Ratio.ZERO : limits.low.max(Ratio.ZERO));
            }
            long fewest = limits.fewest(counts.total);
            long most = limits.most(counts.total);
            long tooFew = Math.max(fewest - counts.sure, 0);
            long tooMany = Math.max(counts.possible - most, 0);
            if (tooFew == 0 && tooMany == 0) {
                Long no = limits.moreNo(counts.sure, counts.total);
                Long yes = limits.moreYes(counts.possible, counts.total);
                Long spare = Stream.of(no, yes).filter(Objects::nonNull).min(Long::compare).orElse(null);
                return ofCases(0L, 0L, spare, Ratio.ZERO);
            }
            Ratio total = Ratio.of(counts.total);
            Ratio low = limits.low == null ? Ratio.ZERO : limits.low.minus(Ratio.of(counts.sure).over(total));
            Ratio high = limits.high == null ? Ratio.ZERO : Ratio.of(counts.possible).over(total).minus(limits.high);
            Long turn = fewest <= most ? tooFew + tooMany : null;
            return ofCases(turn, limits.further(counts, tooFew, tooMany), 0L, low.max(high).max(Ratio.ZERO));
        }

        private static Map<String, Object> ofCases(Long turn, Long more, Long spare, Ratio shortBy) {
            String points = shortBy.times(Ratio.of(100)).toString();
            return answer(
                    "to_turn", turn, "to_add", more, "to_spare", spare, "short", points, "unit", "percentage_point");
        }

        private static Map<String, Object> ofAmount(Limits limits, Ratio amount, String unit) {
            Ratio one = multiple(unit);
            Ratio low = limits.low == null ? Ratio.ZERO : limits.low.minus(amount).over(one);
            Ratio high = limits.high == null ? Ratio.ZERO : amount.minus(limits.high).over(one);
            long more = Math.max(limits.above ? low.floor() + 1 : low.ceil(), 0);
            boolean kept = limits.admits(amount.plus(one.times(Ratio.of(more))));
            Ratio room = high.negated();
            Long spare = limits.high == null ? null : Math.max(limits.below ? room.ceil() - 1 : room.floor(), 0);
            return answer(
                    "to_turn", more == 0 && kept ? 0L : null,
                    "to_add", kept ? more : null,
                    "to_spare", kept && more == 0 ? spare : Long.valueOf(0),
                    "short", low.max(high).max(Ratio.ZERO).toString(),
                    "unit", unit);
        }
    }

    // Days

    static class Calendar {
        private final LocalDate first;
        private final LocalDate after;
        private final NavigableSet<LocalDate> workdays = new TreeSet<>();

        Calendar(Json table) {
            first = LocalDate.of((int) table.whole("first_year"), 1, 1);
            after = LocalDate.of((int) table.whole("last_year") + 1, 1, 1);
            Map<LocalDate, Boolean> works = new HashMap<>();
            for (Json row : table.list("days")) {
                works.put(row.day("day"), row.flag("works"));
            }
            first.datesUntil(after)
                    .filter(day -> works.getOrDefault(day, day.getDayOfWeek().getValue() <= 5))
                    .forEach(workdays::add);
        }

        private boolean knows(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(after);
        }

        LocalDate next(LocalDate day) {
            return knows(day) ? workdays.ceiling(day) : null;
        }

        LocalDate previous(LocalDate day) {
            return knows(day) ? workdays.floor(day) : null;
        }

        LocalDate add(LocalDate day, long n) {
            LocalDate found = knows(day) ? day : null;
            for (long left = Math.abs(n); left > 0 && found != null; left--) {
                found = n > 0 ? workdays.higher(found) : workdays.lower(found);
            }
            return found;
        }

        private Long count(LocalDate start, LocalDate end) {
            if (Stream.of(start, end).anyMatch(day -> !knows(day) && !day.equals(after))) {
                return null;
            }
            return (long) workdays.headSet(end).size() - workdays.headSet(start).size();
        }

        Map<String, Object> answer(Json asked) {
            if (asked.text("ask").equals("count")) {
                return Check.answer("n", count(asked.day("start"), asked.day("end")));
            }
            LocalDate day = asked.day("day");
            return switch (asked.text("ask")) {
                case "is_workday" -> Check.answer("works", knows(day) ? workdays.contains(day) : null);
                case "next" -> Check.answer("day_found", written(next(day)));
                case "previous" -> Check.answer("day_found", written(previous(day)));
                default -> Check.answer("day_found", written(add(day, asked.whole("n"))));
            };
        }
    }

    static String written(LocalDate day) {
        return day == null ? null : day.toString();
    }

    static class Dues {
        static Map<String, Object> answer(Json asked, Calendar calendar) {
            return switch (asked.text("ask")) {
                case "due" -> window(asked.at("due"), asked.day("delivered"));
                case "time_limit" -> Check.answer("last_day", written(endOfLimit(asked, calendar)));
                case "next_month" -> {
                    LocalDate month = asked.day("event").withDayOfMonth(1).plusMonths(1);
                    yield Check.answer("last_day", written(inMonth(month, asked.whole("day"))));
                }
                case "roll" -> {
                    LocalDate day = asked.day("day");
                    yield Check.answer("last_day", written(switch (asked.text("roll")) {
                        case "next" -> calendar.next(day);
                        case "previous" -> calendar.previous(day);
                        default -> day;
                    }));
                }
                default -> {
                    boolean ofWeeks = asked.at("due").has("weeks");
                    yield Check.answer("turns", ofWeeks ? turnsOfWeeks(asked) : turnsOfCycle(asked));
                }
            };
        }

        private static Map<String, Object> window(Json due, LocalDate delivered) {
            boolean isWindow = due.text("kind").equals("during");
            LocalDate named = due.day(isWindow ? "last_day" : "day");
            LocalDate last = due.text("kind").equals("before") ? named.minusDays(1) : named;
            LocalDate first = isWindow && !due.flag("completion") ? due.day("first_day") : null;
            boolean inTime = !delivered.isAfter(last) && (first == null || !delivered.isBefore(first));
            return Check.answer("first_day", written(first), "last_day", last.toString(), "in_time", inTime);
        }

        private static LocalDate endOfLimit(Json asked, Calendar calendar) {
            LocalDate event = asked.day("event");
            long count = asked.whole("count");
            if (asked.text("counted_in").equals("working_days")) {
                return calendar.add(event, count);
            }
            LocalDate last = asked.text("counted_in").equals("days") ? event.plusDays(count) : event.plusMonths(count);
            return asked.flag("moves") ? calendar.next(last) : last;
        }

        /** A day of a month, or its last where it has no such day; day 0 is the one before the month. */
        private static LocalDate inMonth(LocalDate first, long day) {
            return first.plusDays(Math.min(day, first.lengthOfMonth()) - 1);
        }

        private static Map<String, Object> turn(LocalDate first, LocalDate after, LocalDate due) {
            String last = after.minusDays(1).toString();
            return Check.answer("first_day", first.toString(), "last_day", last, "due", due.toString());
        }

        private static List<Object> turnsOfCycle(Json asked) {
            Json due = asked.at("due");
            Json day = due.at("due_day");
            long months = Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12).get(due.text("cycle"));
            LocalDate first = asked.at("inside").day("first_day");
            LocalDate after = asked.at("inside").day("last_day").plusDays(1);
            LocalDate since = due.has("since") && due.day("since").isAfter(first) ? due.day("since") : first;
            List<Object> turns = new ArrayList<>();
            LocalDate start = first.withDayOfYear(1);
            for (; !start.plusMonths(months).isAfter(after); start = start.plusMonths(months)) {
                LocalDate month = start.plusMonths(day.whole("month") - 1);
                LocalDate last = inMonth(month, day.whole("day") - (day.flag("exclusive") ? 1 : 0));
                if (!start.isBefore(since)) {
                    turns.add(turn(start, start.plusMonths(months), last));
                }
            }
            return turns;
        }

        private static List<Object> turnsOfWeeks(Json asked) {
            Json due = asked.at("due");
            Json day = due.at("due_day");
            List<Object> turns = new ArrayList<>();
            if (due.whole("weeks") > 1 && !due.has("since")) {
                return turns;
            }
            LocalDate first = asked.at("inside").day("first_day");
            LocalDate after = asked.at("inside").day("last_day").plusDays(1);
            LocalDate start = due.has("since") ? due.day("since") : first;
            start = start.plusDays(Math.floorMod(8 - start.getDayOfWeek().getValue(), 7));
            for (; !start.plusWeeks(due.whole("weeks")).isAfter(after); start = start.plusWeeks(due.whole("weeks"))) {
                LocalDate end = start.plusWeeks(due.whole("weeks"));
                LocalDate last = end.minusDays(8 - day.whole("weekday") + (day.flag("exclusive") ? 1 : 0));
                if (!start.isBefore(first)) {
                    turns.add(turn(start, end, last));
                }
            }
            return turns;
        }
    }

    // Exact numbers, in lowest terms, the denominator above 0

    record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
        static final Ratio ZERO = of(0);
        static final Ratio ONE = of(1);

        Ratio {
            BigInteger shared = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
            numerator = numerator.divide(shared);
            denominator = denominator.divide(shared);
        }

        static Ratio of(long number) {
            return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
        }

        static Ratio read(String text) {
            String[] parts = text.split("/");
            BigDecimal written = new BigDecimal(parts[0]);
            BigInteger below = parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE;
            return new Ratio(written.unscaledValue(), BigInteger.TEN.pow(written.scale()).multiply(below));
        }

        Ratio plus(Ratio other) {
            BigInteger sum = numerator.multiply(other.denominator).add(other.numerator.multiply(denominator));
            return new Ratio(sum, denominator.multiply(other.denominator));
        }

        Ratio negated() {
            return new Ratio(numerator.negate(), denominator);
        }

        Ratio minus(Ratio other) {
            return plus(other.negated());
        }

        Ratio times(Ratio other) {
            return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
        }

        Ratio over(Ratio other) {
            return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
        }

        @Override
        public int compareTo(Ratio other) {
            return minus(other).signum();
        }

        int signum() {
            return numerator.signum();
        }

        Ratio max(Ratio other) {
            return compareTo(other) < 0 ? other : this;
        }

        Ratio min(Ratio other) {
            return compareTo(other) < 0 ? this : other;
        }

        long floor() {
            BigInteger[] parts = numerator.divideAndRemainder(denominator);
            return parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
        }

        long ceil() {
            return -negated().floor();
        }

        /** As decimal text where it ends, else as a fraction. */
        @Override
        public String toString() {
            try {
                BigDecimal exact = new BigDecimal(numerator).divide(new BigDecimal(denominator)).stripTrailingZeros();
                return exact.signum() == 0 ? "0" : exact.toPlainString();
            } catch (ArithmeticException endless) {
                return numerator + "/" + denominator;
            }
        }
    }

    // JSON: objects are maps, arrays lists, whole numbers Long; no number of the cases is written with a point

    static class Json {
        final Map<?, ?> fields;

        Json(Object object) {
            fields = (Map<?, ?>) object;
        }

        boolean has(String name) {
            return fields.containsKey(name);
        }

        Json at(String name) {
            return new Json(fields.get(name));
        }

        List<Json> list(String name) {
            return ((List<?>) fields.get(name)).stream().map(Json::new).toList();
        }

        String text(String name) {
            return (String) fields.get(name);
        }

        long whole(String name) {
            return (Long) fields.get(name);
        }

        boolean flag(String name) {
            return Boolean.TRUE.equals(fields.get(name));
        }

        Ratio number(String name) {
            return Ratio.read(text(name));
        }

        LocalDate day(String name) {
            return LocalDate.parse(text(name));
        }
    }

    static class JsonReader {
        private final String text;
        private int at;

        JsonReader(String text) {
            this.text = text;
        }

        Object document() {
            Object found = value();
            if (peek() != '\0') {
                throw fault("the end");
            }
            return found;
        }

        private Object value() {
            return switch (peek()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case 't' -> word("true", true);
                case 'f' -> word("false", false);
                case 'n' -> word("null", null);
                default -> whole();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (char next = open('{', '}'); next != '}'; next = separator('}')) {
                String name = string();
                expect(':');
                fields.put(name, value());
            }
            return fields;
        }

        private List<Object> array() {
            List<Object> items = new ArrayList<>();
            for (char next = open('[', ']'); next != ']'; next = separator(']')) {
                items.add(value());
            }
            return items;
        }

        private char open(char sign, char close) {
            expect(sign);
            return peek() == close ? text.charAt(at++) : sign;
        }

        private char separator(char close) {
            char found = peek();
            if (found != ',' && found != close) {
                throw fault("a comma or " + close);
            }
            at++;
            return found;
        }

        private String string() {
            expect('"');
            StringBuilder read = new StringBuilder();
            for (char next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
                read.append(next == '\\' ? escaped() : next);
            }
            return read.toString();
        }

        private char escaped() {
            char sign = text.charAt(at++);
            if (sign == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int place = "nrtbf".indexOf(sign);
            return place < 0 ? sign : "\n\r\t\b\f".charAt(place);
        }

        private Object word(String word, Object meaning) {
            if (!text.startsWith(word, at)) {
                throw fault(word);
            }
            at += word.length();
            return meaning;
        }

        private Long whole() {
            int start = at;
            while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (start == at) {
                throw fault("a value");
            }
            return Long.valueOf(text.substring(start, at));
        }

        private char peek() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private void expect(char sign) {
            if (peek() != sign) {
                throw fault(String.valueOf(sign));
            }
            at++;
        }

        private IllegalStateException fault(String expected) {
            return new IllegalStateException("at " + at + ": expected " + expected);
        }
    }
}
