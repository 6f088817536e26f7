package org.gongbao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the code to the drawing in the README: who may use whom, who may touch the outside world, and that nothing
 * depends on the machine it runs on.
 */
class ArchitectureTest {

    private static final String ROOT = "org.gongbao.";

    /** For each package the packages it may use; every one may use {@code model}. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("source", Set.of()),
            Map.entry("parse", Set.of("source")),
            Map.entry("plan", Set.of("source", "parse")),
            Map.entry("render", Set.of("source", "parse", "plan")),
            Map.entry("data", Set.of("source", "parse", "plan")),
            Map.entry("index", Set.of("source", "parse", "plan")),
            Map.entry("shard", Set.of("source", "parse", "plan", "index")),
            // The checker looks at finished files only; the fidelity check reads the sources once more by itself.
            Map.entry("check", Set.of("source")),
            Map.entry("write", Set.of("check")),
            Map.entry("build", Set.of("source", "parse", "plan", "render", "data", "index", "shard", "check", "write")),
            Map.entry("cli", Set.of("source", "parse", "plan", "render", "data", "index", "shard", "check", "write", "build")));

    /** Likewise within {@code parse}; its own two classes compose the steps. */
    private static final Map<String, Set<String>> PARSE_MAY_USE = Map.of(
            "grammar", Set.of(),
            "extract", Set.of("grammar"),
            "office", Set.of("grammar"),
            "metadata", Set.of("grammar"),
            "structure", Set.of("grammar", "extract", "office", "metadata"),
            "outline", Set.of("grammar", "extract", "office", "metadata", "structure"));

    /** Likewise within {@code parse.structure}. */
    private static final Map<String, Set<String>> STRUCTURE_MAY_USE = Map.of(
            "part", Set.of(),
            "table", Set.of("part"),
            "line", Set.of("part"),
            "noise", Set.of("part"),
            "sitting", Set.of("part"),
            "front", Set.of("part", "line", "sitting"),
            "join", Set.of("part", "line", "noise", "sitting"),
            "heading", Set.of("part", "noise", "sitting"),
            "lead", Set.of("part", "sitting", "join", "heading"),
            "task", Set.of("part", "sitting", "heading"));

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("org.gongbao");

    @Test
    void everyPackageUsesOnlyThoseToItsLeft() {
        assertFalse(CODE.isEmpty(), "no class was found to check");
        for (Map.Entry<String, Set<String>> entry : MAY_USE.entrySet()) {
            List<String> allowed = new ArrayList<>(List.of(ROOT + entry.getKey() + "..", ROOT + "model.."));
            entry.getValue().forEach(name -> allowed.add(ROOT + name + ".."));
            DescribedPredicate<JavaClass> others = resideInAPackage("org.gongbao..")
                    .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))));
            noClasses().that().resideInAPackage(ROOT + entry.getKey() + "..")
                    .should().dependOnClassesThat(others)
                    .because("a package uses only what stands left of it in the flow: " + entry)
                    .allowEmptyShould(true).check(CODE);
        }
    }

    @Test
    void everyStepOfReadingUsesOnlyThoseToItsLeft() {
        holds(ROOT + "parse.", PARSE_MAY_USE);
    }

    @Test
    void everyRoomOfStructureUsesOnlyThoseToItsLeft() {
        holds(ROOT + "parse.structure.", STRUCTURE_MAY_USE);
    }

    /** Checks the packages directly under one, all of which are named. */
    private static void holds(String parent, Map<String, Set<String>> mayUse) {
        for (Map.Entry<String, Set<String>> entry : mayUse.entrySet()) {
            List<String> allowed = new ArrayList<>(List.of(parent + entry.getKey() + ".."));
            entry.getValue().forEach(name -> allowed.add(parent + name + ".."));
            DescribedPredicate<JavaClass> others = resideInAPackage(parent + ".")
                    .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(String[]::new))));
            noClasses().that().resideInAPackage(parent + entry.getKey() + "..")
                    .should().dependOnClassesThat(others).because("a step uses only what stands left of it: " + entry).check(CODE);
        }
        Set<String> steps = new TreeSet<>();
        CODE.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(parent))
                .forEach(name -> steps.add(name.substring(parent.length()).split("\\.")[0]));
        assertEquals(new TreeSet<>(mayUse.keySet()), steps);
    }

    @Test
    void everyPackageIsInTheDrawing() {
        for (JavaClass type : CODE) {
            String name = type.getPackageName();
            assertTrue(name.startsWith(ROOT) && MAY_USE.containsKey(name.substring(ROOT.length()).split("\\.")[0]),
                    "package is not in the drawing: " + name);
        }
    }

    @Test
    void luceneStaysInIndex() {
        noClasses().that().resideOutsideOfPackage(ROOT + "index..")
                .should().dependOnClassesThat().resideInAPackage("org.apache.lucene..").check(CODE);
    }

    @Test
    void pebbleStaysInRender() {
        noClasses().that().resideOutsideOfPackage(ROOT + "render..")
                .should().dependOnClassesThat().resideInAPackage("io.pebbletemplates..").check(CODE);
    }

    /** The checker and the reader of shards look at files too, but are handed their bytes by {@code write}. */
    @Test
    void onlySourceWriteAndCommandLineTouchFiles() {
        DescribedPredicate<JavaClass> files = describe("open files", type -> Set.of(
                "java.nio.file.Files", "java.io.File", "java.io.FileInputStream", "java.io.FileOutputStream",
                "java.io.FileReader", "java.io.FileWriter", "java.io.RandomAccessFile",
                "java.nio.channels.FileChannel", "java.nio.file.FileSystems").contains(type.getFullName()));
        noClasses().that().resideOutsideOfPackages(ROOT + "source..", ROOT + "write..", ROOT + "cli..")
                .should().dependOnClassesThat(files).check(CODE);
    }

    @Test
    void onlyTheCommandLineOpensSocketsAndPrints() {
        DescribedPredicate<JavaClass> sockets = describe("speak to the network", type ->
                type.getPackageName().startsWith("com.sun.net.httpserver") || Set.of("java.net.Socket",
                "java.net.ServerSocket", "java.net.URLConnection", "java.net.http.HttpClient").contains(type.getFullName()));
        noClasses().that().resideOutsideOfPackage(ROOT + "cli..")
                .should().dependOnClassesThat(sockets)
                .orShould().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").check(CODE);
    }

    @Test
    void noStateIsShared() {
        fields().that().areStatic().should(new ArchCondition<JavaField>("be final and not a container that changes") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
                boolean changes = MUTABLE.matcher(field.getRawType().getFullName()).matches();
                // A private table in an array is never handed out; the compiler's own tables are arrays as well.
                boolean openArray = field.getRawType().isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)
                        && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
                if (!isFinal || changes || openArray) {
                    events.add(SimpleConditionEvent.violated(field, "shared state: " + field.getFullName()));
                }
            }
        }).check(CODE);
    }

    private static final Pattern MUTABLE = Pattern.compile(
            "java\\.util\\.(Array|Linked|Hash|Tree|LinkedHash|Enum)(List|Map|Set|Deque)|java\\.util\\.BitSet"
            + "|java\\.util\\.concurrent\\..*|java\\.lang\\.(StringBuilder|ThreadLocal)|java\\.text\\..*Format"
            + "|java\\.util\\.Random");

    /** What asks the machine for its language, charset, time zone or clock; each has a twin that is told. */
    private static final Pattern ASKS_THE_MACHINE = Pattern.compile(String.join("|",
            "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)",
            "java\\.lang\\.String\\.<init>\\(\\[B(, int, int)?\\)",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
            "java\\.lang\\.String\\.formatted\\(.*",
            "java\\.util\\.Formatter\\.<init>\\(\\)",
            "java\\.io\\.PrintStream\\.(printf|format)\\(java\\.lang\\.String, .*",
            "java\\.util\\.Locale\\.(getDefault|setDefault)\\(.*",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
            "java\\.util\\.TimeZone\\.(getDefault|setDefault)\\(.*",
            "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
            "java\\.time\\.Clock\\.system.*",
            "java\\.time\\.[A-Za-z]+\\.now\\(.*",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.Calendar\\.getInstance\\(.*",
            "java\\.lang\\.System\\.currentTimeMillis\\(\\)",
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.util\\.Random\\.<init>\\(\\)",
            "java\\.util\\.UUID\\.randomUUID\\(\\)",
            "java\\.text\\.Collator\\.getInstance\\(\\)",
            "java\\.text\\.(Decimal|Number|SimpleDate|Date)Format\\.(<init>|get[A-Za-z]*Instance)\\((java\\.lang\\.String)?\\)",
            "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
            "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
            "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)",
            "java\\.io\\.(FileReader|FileWriter)\\.<init>\\(java\\.(lang\\.String|io\\.File)\\)",
            "java\\.io\\.PrintStream\\.<init>\\(java\\.io\\.OutputStream(, boolean)?\\)",
            "java\\.io\\.PrintWriter\\.<init>\\(java\\.io\\.OutputStream(, boolean)?\\)",
            "java\\.util\\.Scanner\\.<init>\\(java\\.io\\.InputStream\\)"));

    @Test
    void nothingDependsOnTheMachine() {
        classes().should(new ArchCondition<JavaClass>("be told its language, charset, zone and date") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitCallsFromSelf().forEach(call -> {
                    if (ASKS_THE_MACHINE.matcher(signature(call.getTarget())).matches()) {
                        events.add(SimpleConditionEvent.violated(call, call.getDescription()));
                    }
                });
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    unit.getCodeUnitReferencesFromSelf().forEach(reference -> {
                        if (ASKS_THE_MACHINE.matcher(signature(reference.getTarget())).matches()) {
                            events.add(SimpleConditionEvent.violated(reference, reference.getDescription()));
                        }
                    });
                }
            }
        }).because("two builds of the same seeds are the same bytes everywhere; name Locale.ROOT, UTF_8 or a date").check(CODE);
    }

    private static String signature(CodeUnitAccessTarget target) {
        List<String> parameters = target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        return target.getOwner().getFullName() + "." + target.getName() + "(" + String.join(", ", parameters) + ")";
    }

    @Test
    void noPackageHasAnEmptyName() {
        noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..misc..").check(CODE);
    }
}
