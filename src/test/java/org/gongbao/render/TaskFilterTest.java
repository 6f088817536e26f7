package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The module behind the task board's filter, run as it ships. */
class TaskFilterTest {

    private static final String TASKS = """
            [{part: '1', lead: ['3'], responsible: ['0', '1']}, {part: '2', lead: [], responsible: ['3']},
             {part: '2', lead: ['1', '3'], responsible: []}]""";

    private Context context;
    private Value module;

    @BeforeEach
    void load() throws IOException {
        context = Context.newBuilder("js").allowIO(IOAccess.ALL).allowExperimentalOptions(true)
                .option("js.esm-eval-returns-exports", "true").option("engine.WarnInterpreterOnly", "false").build();
        module = context.eval(Source.newBuilder("js", Path.of("templates/assets/js/task-filter.js").toAbsolutePath().toFile())
                .mimeType("application/javascript+module").build());
        context.getBindings("js").putMember("filter", module);
    }

    @AfterEach
    void close() {
        context.close(true);
    }

    @Test
    void wantsUnitPartAndEveryWord() {
        assertEquals("[true,false,true]", json(TASKS + ".map(t => filter.matches(t, '稳定就业', state({lead: '3'})))"));
        assertEquals("[false,true,false]", json(TASKS + ".map(t => filter.matches(t, '稳定就业', state({responsible: '3', part: '2'})))"));
        assertEquals("[true,false,true]", json("['稳就业 5g', '稳住', '５Ｇ就业']"
                + ".map(text => filter.matches(" + TASKS + "[0], filter.fold(text), state({text: '就业 5G'})))"));
    }

    @Test
    void sortsByLeadUnitAndByNumberOfUnitsKeepingThePrintedOrder() {
        assertEquals("[2,0,1]", json("filter.order(" + TASKS + ", 'lead')"));
        assertEquals("[0,2,1]", json("filter.order(" + TASKS + ", 'units')"));
    }

    @Test
    void writesAStateThatReadsBackAndLeavesAnchorsAlone() {
        assertEquals("\"#lead=%E5%B8%82A%26B&text=1%20%23%3D\"", json("filter.writeState(state({lead: '市A&B', text: '1 #='}))"));
        assertEquals("[\"市A&B\",\"1 #=\",\"\"]", json("[filter.readState('#lead=%E5%B8%82A%26B&text=1%20%23%3D&x=y')]"
                + ".flatMap(s => [s.lead, s.text, s.part])"));
        assertEquals("\"\"", json("filter.writeState(filter.readState('#c2-t3'))"));
        assertEquals("\"%E5%B\"", json("filter.readState('#lead=%E5%B').lead"));
    }

    private String json(String expression) {
        return context.eval("js", "(() => { const state = given => ({lead: '', responsible: '', part: '', text: '', sort: '',"
                + " ...given}); return JSON.stringify(" + expression + "); })()").asString();
    }
}
