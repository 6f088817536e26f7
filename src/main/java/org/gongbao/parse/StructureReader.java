package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Correction;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Problem;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.model.Result;
import org.gongbao.model.TocEntry;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.metadata.MetadataInference;
import org.gongbao.parse.metadata.ReportId;
import org.gongbao.parse.metadata.ScriptDetector;
import org.gongbao.parse.office.TaskReader;
import org.gongbao.parse.office.TaskRules;
import org.gongbao.parse.outline.Apparatus;
import org.gongbao.parse.outline.LedgerBuilder;
import org.gongbao.parse.outline.OutlineBuilder;
import org.gongbao.parse.structure.front.BrokenTitles;
import org.gongbao.parse.structure.front.InnerTitles;
import org.gongbao.parse.structure.front.LateTitle;
import org.gongbao.parse.structure.front.Promulgation;
import org.gongbao.parse.structure.front.Signature;
import org.gongbao.parse.structure.front.TitleBlock;
import org.gongbao.parse.structure.heading.Annexes;
import org.gongbao.parse.structure.heading.Boxes;
import org.gongbao.parse.structure.heading.ContentsCheck;
import org.gongbao.parse.structure.heading.ContentsReader;
import org.gongbao.parse.structure.heading.ContentsTitles;
import org.gongbao.parse.structure.heading.HeadingFinder;
import org.gongbao.parse.structure.heading.NoteFinder;
import org.gongbao.parse.structure.heading.NumberingReport;
import org.gongbao.parse.structure.join.CutStyle;
import org.gongbao.parse.structure.join.LooseParagraphs;
import org.gongbao.parse.structure.join.ParagraphJoiner;
import org.gongbao.parse.structure.lead.DeedsOverLines;
import org.gongbao.parse.structure.lead.LeadLines;
import org.gongbao.parse.structure.lead.LeadSentenceLines;
import org.gongbao.parse.structure.lead.LeadSentences;
import org.gongbao.parse.structure.lead.SameClosings;
import org.gongbao.parse.structure.lead.SameOpenings;
import org.gongbao.parse.structure.line.BrokenLabels;
import org.gongbao.parse.structure.line.BulletArticles;
import org.gongbao.parse.structure.line.BulletedNumbers;
import org.gongbao.parse.structure.line.Completeness;
import org.gongbao.parse.structure.line.ContinuationMarkers;
import org.gongbao.parse.structure.line.DivisionsBehindText;
import org.gongbao.parse.structure.line.DoubleSpacing;
import org.gongbao.parse.structure.line.EditorialOrder;
import org.gongbao.parse.structure.line.HangingIndents;
import org.gongbao.parse.structure.line.PrintedLines;
import org.gongbao.parse.structure.line.RunOnArticles;
import org.gongbao.parse.structure.line.RunOnBoxes;
import org.gongbao.parse.structure.line.RunOnContents;
import org.gongbao.parse.structure.line.RunOnHeadings;
import org.gongbao.parse.structure.line.RunOnLines;
import org.gongbao.parse.structure.line.RunOnMinutes;
import org.gongbao.parse.structure.line.RunOnQuestions;
import org.gongbao.parse.structure.line.RunOnReport;
import org.gongbao.parse.structure.line.RunOnTitles;
import org.gongbao.parse.structure.noise.AttachedFiles;
import org.gongbao.parse.structure.noise.Breadcrumbs;
import org.gongbao.parse.structure.noise.ChromeZones;
import org.gongbao.parse.structure.noise.DivisionNames;
import org.gongbao.parse.structure.noise.EditLinks;
import org.gongbao.parse.structure.noise.Headlines;
import org.gongbao.parse.structure.noise.NoiseRecogniser;
import org.gongbao.parse.structure.noise.PageFacts;
import org.gongbao.parse.structure.noise.PublicationLines;
import org.gongbao.parse.structure.noise.RepetitionFinder;
import org.gongbao.parse.structure.noise.RunningHeaders;
import org.gongbao.parse.structure.noise.SittingFacts;
import org.gongbao.parse.structure.noise.TitleButtons;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageReader;
import org.gongbao.parse.structure.sitting.NamedMatters;
import org.gongbao.parse.structure.sitting.OrderOfBusiness;
import org.gongbao.parse.structure.table.BlankTables;
import org.gongbao.parse.structure.table.CellEnds;
import org.gongbao.parse.structure.table.GridBounds;
import org.gongbao.parse.structure.table.GridEdges;
import org.gongbao.parse.structure.table.HeadedTables;
import org.gongbao.parse.structure.table.LineTables;
import org.gongbao.parse.structure.table.RunOnTables;
import org.gongbao.parse.structure.table.TableParts;
import org.gongbao.parse.structure.table.TextTables;
import org.gongbao.parse.structure.task.TaskFinder;
import org.gongbao.source.SourceText;

/**
 * Reads the structure of one extracted document; each step is a stage that takes parts and returns parts.
 *
 * <p>The order of the stages matters: noise goes before halves are joined, halves are joined before quotes, numbers and
 * sentences are read, and series of labels are judged before sentences without a number.
 *
 * <p>What a step leaves for the report is kept in a field, and not the parts it was found in: of a document of 400,000 lines
 * each generation of parts takes as much memory as the text.
 */
final class StructureReader {

    private final SourceText source;
    private final Extraction extraction;
    private final String path;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Extraction.Dropped> dropped;
    private final List<String> published = new ArrayList<>();
    /** What the editor has moved or suppressed, and the facts of his that fit no place. */
    private final List<Correction> moved = new ArrayList<>();
    private final List<Problem> misplaced = new ArrayList<>();
    private final List<TocEntry> contents = new ArrayList<>();
    private boolean midway;

    private StructureReader(SourceText source, Extraction extraction) {
        this.source = source;
        this.extraction = extraction;
        this.path = source.seed().path();
        this.dropped = new ArrayList<>(extraction.dropped());
    }

    /** Returns the report that an extraction holds. */
    static Result<Report> read(SourceText source, Extraction extraction) {
        StructureReader reader = new StructureReader(source, extraction);
        return new Result<>(reader.report(), reader.problems);
    }

    private Report report() {
        String text = extraction.text();
        OutlineBuilder.Outline outline = outline(text);
        dropped.addAll(outline.dropped());
        Apparatus apparatus = Apparatus.of(outline.blocks(), source.seed().editorial(), moved, misplaced);
        problems.addAll(apparatus.problems());
        List<Block> blocks = apparatus.blocks();
        List<TocEntry> entries = keep(ContentsCheck.compare(contents, blocks, path));
        problems.addAll(NumberingReport.of(blocks, path));
        Ledger ledger = keep(LedgerBuilder.build(extraction, blocks, dropped, path));
        String script = ScriptDetector.detect(text);
        Metadata metadata = source.seed().metadata().or(extraction.stated())
                .or(MetadataInference.infer(blocks, text, extraction.stated(), published,
                        path.substring(path.lastIndexOf('/') + 1)));
        boolean given = !source.seed().id().isEmpty();
        String id = given ? source.seed().id() : ReportId.of(metadata, source.sha256());
        Provenance provenance = new Provenance(path, source.sha256(), source.bytes().length,
                source.seed().format().word(), source.charset(), text.length());
        return new Report(id, given, metadata, provenance, script, midway || Completeness.beginsInSeries(blocks),
                Completeness.endsMidway(blocks), blocks, entries, apparatus.corrections(), ledger);
    }

    /** Returns the lines and tables as printed. */
    private List<Part> printed(String text) {
        List<Element> elements = HeadedTables.find(text, RunOnTables.find(text, TextTables.find(extraction)));
        elements = LineTables.find(text, BlankTables.find(text, elements));
        elements = LooseParagraphs.loosen(text, keep(GridBounds.bound(GridEdges.split(text, elements), path)));
        Extraction tabled = new Extraction(text, elements, extraction.dropped(), extraction.stated());
        List<Part> parts = DoubleSpacing.close(CellEnds.split(PassageReader.read(tabled)));
        parts = HangingIndents.join(BrokenLabels.mend(PrintedLines.mend(parts)), text);
        return divided(BulletedNumbers.strip(parts));
    }

    /** Returns the lines divided in which several have run together. */
    private static List<Part> divided(List<Part> printed) {
        List<Part> parts = RunOnMinutes.split(RunOnContents.split(printed));
        parts = RunOnArticles.split(RunOnQuestions.split(parts));
        parts = RunOnLines.split(RunOnTitles.split(RunOnReport.split(parts)));
        return DivisionsBehindText.split(RunOnHeadings.split(RunOnBoxes.split(parts)));
    }

    /** Returns them in the editor's order. */
    private List<Part> ordered(String text) {
        EditorialOrder.Ordered ordered = EditorialOrder.apply(printed(text), source.seed().editorial());
        dropped.addAll(ordered.dropped());
        moved.addAll(ordered.corrections());
        misplaced.addAll(ordered.problems());
        return ordered.parts();
    }

    /** Returns the document without its table of contents, which is kept apart. */
    private List<Part> body(List<Part> parts) {
        ContentsReader.Found found = ContentsReader.read(parts);
        contents.addAll(found.entries());
        return found.parts();
    }

    private OutlineBuilder.Outline outline(String text) {
        List<Part> parts = withoutNoise(ordered(text));
        parts = ContinuationMarkers.setApart(parts);
        parts = NoteFinder.find(TableParts.find(parts, text));
        parts = LateTitle.recognise(TitleBlock.recognise(BrokenTitles.join(parts)));
        parts = sift(Signature.recognise(Promulgation.recognise(body(parts))));
        midway = Completeness.startsMidway(parts);
        CutStyle style = CutStyle.of(parts);
        parts = ParagraphJoiner.join(parts, style);
        TaskReader tasks = new TaskReader(TaskRules.of(text));
        parts = TaskFinder.find(parts, tasks);
        parts = HeadingFinder.find(InnerTitles.find(Annexes.join(BulletArticles.find(parts))));
        parts = OrderOfBusiness.find(parts);
        parts = DeedsOverLines.find(LeadSentenceLines.find(LeadLines.find(ContentsTitles.find(Boxes.find(parts), contents), style)));
        parts = LeadSentences.find(NamedMatters.find(SameClosings.find(SameOpenings.find(parts))));
        return OutlineBuilder.build(parts, tasks, text);
    }

    private List<Part> withoutNoise(List<Part> parts) {
        List<Part> page = NoiseRecogniser.recognise(TitleButtons.split(DivisionNames.drop(parts)));
        page = AttachedFiles.recognise(Breadcrumbs.recognise(SittingFacts.keep(page)));
        page = Headlines.recognise(PublicationLines.recognise(PageFacts.recognise(page)));
        List<Part> kept = sift(RunningHeaders.recognise(page), false);
        kept = keep(RepetitionFinder.find(EditLinks.drop(ChromeZones.recognise(kept)), path));
        return sift(kept);
    }

    private <T> T keep(Result<T> result) {
        problems.addAll(result.problems());
        return result.value();
    }

    private List<Part> sift(List<Part> parts) {
        return sift(parts, true);
    }

    /** Takes the dropped parts out; chrome stays when its neighbours are still to be judged by it. */
    private List<Part> sift(List<Part> parts, boolean all) {
        List<Part> kept = new ArrayList<>(parts.size());
        for (Part part : parts) {
            boolean page = part.detail().equals(Ledger.Rule.PAGE_NUMBER) || part.detail().equals(Ledger.Rule.PAGE_HEADER);
            if (part.dropped() && (all || page)) {
                if (part.detail().equals(Ledger.Rule.METADATA)) {
                    published.add(part.text());
                }
                part.passage().origin().pieces().forEach(
                        span -> dropped.add(new Extraction.Dropped(span, part.detail(), part.line())));
            } else {
                kept.add(part);
            }
        }
        return kept;
    }
}
