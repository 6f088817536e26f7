package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.model.Block;
import org.gongbao.model.Origin;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.office.OfficeName;
import org.gongbao.parse.office.TaskReader;
import org.gongbao.parse.office.TaskTail;

/**
 * Finds the tasks that stand as rows of a table.
 *
 * <p>A table has tasks when a column names the offices (牵头单位, 责任单位, 配合单位), or when words in its cells end in a tail
 * (…负责). A row with offices and words is a task. Its words are those of the columns that speak of the work (任务, 内容,
 * 举措 …), divided by a line feed; a column whose cells span rows or name the row's group holds for several tasks and is
 * left to the table. Where no column says so, the longest column before the offices has the words. The cell under 序号 is
 * its label. Rows over which the number and the words of one task span are one task, whose offices all of them name.
 */
final class TaskRows {

    private static final String OFFICES = "(?:[单單]位|部[门門]|[机機][关關]|主[体體]|机构|機構|[处處科股]室)";
    private static final String MORE = "(?:及.{1,8}|和.{1,8}|[/／、].{1,8}|[（(].{1,16}[)）])?";
    /** Whose offices a column names, where several levels answer: 市级责任单位 beside 县级责任单位. */
    private static final String LEVEL = "(?:[省市州县縣区區][级級直])?";
    private static final Pattern LEAD = Pattern.compile(LEVEL + "(?:[总總])?(?:[发發]起|[牵牽][头頭]|主[办辦责責]|第一[责責]任)(?:[负負责責][责責任])?"
            + OFFICES + MORE);
    private static final Pattern RESPONSIBLE = Pattern.compile(
            LEVEL + "(?:(?:配合|[协協][办辦同助]|[参參][与與加])[/／、及和])?(?:[主具][要体體]|共同)?(?:[责責]任|[负負][责責]|承[办辦]|主管|落[实實]|[实實]施|完成)(?:落[实實])?"
                    + OFFICES + MORE);
    private static final Pattern SUPPORT = Pattern.compile(LEVEL + "(?:(?:[协協]同)?配合|[协協][办辦同助]|[参參][与與加]|支持"
            + "|其[他它余餘](?=[责責]任|配合|[协協]|[参參]))(?:[责責]任|配合|[协協][办辦同助]|[参參][与與加])?" + OFFICES + MORE);
    /** The parts under a name that two columns share: 责任单位 over 牵头 and 配合. */
    private static final Pattern SHARED = Pattern.compile(".{0,6}(?:[责責]任|[单單]位|部[门門]|分工)\\s(?:[\\p{IsHan}]{2,4})");
    private static final Pattern NUMBER = Pattern.compile("[序编編][号號]|序|[项項]次");
    private static final Pattern WORDS = Pattern.compile("任[务務]|工作|事[项項]|[内內]容|[举舉]措|措施|[项項]目|要求|[标標]|改革|政策|做法|要[点點]|^名[称稱]$");
    private static final Pattern NOT_WORDS = Pattern.compile(
            "[时時][限间間]|期限|[进進][度展]|情况|情況|成效|[备備]注|[备備]註|人[员員]?$|[领領][导導]|[电電][话話]|[来來]源|[依类類][据別别]|[单單]位|部[门門]|完成");

    /** A line within a cell that ends in a mark behind which nothing ends: the words go on. */
    private static final Pattern RUNS_ON = Pattern.compile("([，、])\\s*\\n\\s*");

    /** The first cell of a row that adds the others up. */
    private static final Pattern TOTAL = Pattern.compile("(?:[合总總小共][\\s\\u3000]*[计計])[:：]?");

    private final Block.Table table;
    private final TaskReader reader;
    private final List<Integer> numbers;

    private TaskRows(Block.Table table, TaskReader reader) {
        this.table = table;
        this.reader = reader;
        this.numbers = columns(NUMBER);
    }

    /** Returns a task for each row of a table that is one, in order; each has the id of its row. */
    static List<Block.Task> of(Block.Table table, TaskReader reader) {
        return new TaskRows(table, reader).tasks();
    }

    private List<Block.Task> tasks() {
        List<Integer> lead = columns(LEAD);
        List<Integer> responsible = columns(RESPONSIBLE);
        List<Integer> support = columns(SUPPORT);
        List<Block.Task> tasks = new ArrayList<>();
        if (lead.isEmpty() && responsible.isEmpty() && support.isEmpty()) {
            for (Block.Row row : table.rows()) {
                withTail(row).ifPresent(tasks::add);
            }
            return tasks;
        }
        List<Integer> words = words(Math.min(first(lead), Math.min(first(responsible), first(support))));
        List<Block.Row> rows = table.rows().stream().filter(row -> row.cells().isEmpty()
                || !TOTAL.matcher(row.cells().get(0).text().strip()).matches()).toList();
        int next;
        for (int i = 0; i < rows.size(); i = next) {
            next = i + 1;
            while (next < rows.size() && same(rows.get(i), rows.get(next), words)) {
                next++;
            }
            List<Block.Row> of = rows.subList(i, next);
            String text = RUNS_ON.matcher(cells(rows.get(i), words, "\n")).replaceAll("$1");
            String answers = offices(of, responsible);
            Optional<TaskTail> named = reader.columns(offices(of, lead), answers, offices(of, support));
            // Beside a column of those who help, those who answer lead, also in a row where nobody helps.
            boolean leads = lead.isEmpty() && !support.isEmpty() && named.isPresent() && named.get().lead().isEmpty() && !answers.isEmpty();
            (leads ? reader.columns(answers, "", offices(of, support)) : named)
                    .filter(tail -> !text.isEmpty() && text.codePoints().anyMatch(Character::isIdeographic))
                    .ifPresent(tail -> tasks.add(task(of, text, tail)));
        }
        return tasks;
    }

    /** Whether two rows have one task: its number and its words span both, and each names some of its offices. */
    private boolean same(Block.Row row, Block.Row next, List<Integer> words) {
        return sameNumber(row, next) && cells(row, words, "\n").equals(cells(next, words, "\n"));
    }

    private boolean sameNumber(Block.Row row, Block.Row next) {
        return !number(row).isEmpty() && number(row).equals(number(next));
    }

    private String number(Block.Row row) {
        return numbers.isEmpty() ? "" : cell(row, numbers.get(0));
    }

    private static Origin origin(List<Block.Row> rows) {
        List<Span> pieces = rows.stream().flatMap(row -> row.origin().pieces().stream()).toList();
        return new Origin(rows.get(0).origin().firstLine(), rows.get(rows.size() - 1).origin().lastLine(), pieces);
    }

    /** Returns the offices that some rows name in some columns, each printed cell once. */
    private static String offices(List<Block.Row> rows, List<Integer> columns) {
        return rows.stream().map(row -> offices(row, columns)).filter(cell -> !cell.isEmpty()).distinct()
                .collect(Collectors.joining("；"));
    }

    private Block.Task task(List<Block.Row> rows, String text, TaskTail tail) {
        Block.Row row = rows.get(0);
        String label = number(row);
        Optional<Label> printed = label.isEmpty() ? LabelGrammar.read(text) : Optional.empty();
        String words = printed.map(own -> text.substring(own.bodyStart()).strip()).orElse(text);
        return new Block.Task(row.id(), table.id(), origin(rows), false, printed.map(Label::printed).orElse(label), words,
                tail.printed(), tail.lead(), tail.responsible(), reader.leadUnits(tail), reader.responsibleUnits(tail),
                List.of(), true);
    }

    /** A row one of whose cells ends in a tail. */
    private Optional<Block.Task> withTail(Block.Row row) {
        for (Block.Cell cell : row.cells()) {
            List<TaskTail> tails = reader.tails(cell.text());
            if (tails.size() == 1 && tails.get(0).end() == cell.text().length() && tails.get(0).start() > 0) {
                return Optional.of(task(List.of(row), cell.text().substring(0, tails.get(0).start()).strip(), tails.get(0)));
            }
        }
        return Optional.empty();
    }

    private List<Integer> columns(Pattern name) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            String own = column.substring(column.lastIndexOf(' ') + 1);
            if (name.matcher(column.replaceAll("[\\s\\u3000]", "")).matches() || name.matcher(own).matches()
                    || SHARED.matcher(column).matches() && name.matcher(own + "单位").matches()) {
                found.add(i);
            }
        }
        return found;
    }

    private static int first(List<Integer> columns) {
        return columns.isEmpty() ? Integer.MAX_VALUE : columns.get(0);
    }

    /** Returns the columns that hold the words of each task. */
    private List<Integer> words(int offices) {
        List<Integer> named = new ArrayList<>();
        int longest = -1;
        int most = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i);
            if (NUMBER.matcher(name).matches() || NOT_WORDS.matcher(name).find()) {
                continue;
            }
            if (WORDS.matcher(name).find() && !shared(i)) {
                named.add(i);
            }
            int length = 0;
            for (Block.Row row : table.rows()) {
                length += cell(row, i).length();
            }
            if (i < offices && length > most) {
                most = length;
                longest = i;
            }
        }
        return !named.isEmpty() ? named : longest < 0 ? List.of() : List.of(longest);
    }

    /** Whether a column says the same for rows that follow each other, or what their group says. */
    private boolean shared(int column) {
        Block.Row before = null;
        for (Block.Row row : table.rows()) {
            String here = cell(row, column);
            boolean again = before != null && here.equals(cell(before, column)) && !sameNumber(before, row);
            if (!here.isEmpty() && (again || here.equals(row.group()))) {
                return true;
            }
            before = row;
        }
        return false;
    }

    private static String cell(Block.Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column).text() : "";
    }

    private static String cells(Block.Row row, List<Integer> columns, String between) {
        StringBuilder out = new StringBuilder();
        for (int column : columns) {
            String cell = cell(row, column);
            if (!cell.isEmpty()) {
                out.append(out.isEmpty() ? "" : between).append(cell);
            }
        }
        return out.toString();
    }

    /** Returns the offices printed in some cells; a line that ends with a whole name ends the name. */
    private static String offices(Block.Row row, List<Integer> columns) {
        StringBuilder out = new StringBuilder();
        for (String line : cells(row, columns, "；\n").split("\\s*\\n\\s*")) {
            boolean complete = out.length() > 0 && (OfficeName.hasOrgan(out.toString()) || OfficeName.endsInDivision(out.toString()));
            out.append(complete ? "、" : "").append(line.strip());
        }
        String offices = out.toString();
        return offices.codePoints().anyMatch(Character::isIdeographic) ? offices : "";
    }
}
