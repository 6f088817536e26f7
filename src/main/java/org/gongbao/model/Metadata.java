package org.gongbao.model;

/**
 * What is known about a document as a whole. Keys are those of the sidecar.
 *
 * @param title its title
 * @param region the region it speaks for, in simplified script: 湖北省
 * @param level administrative level of the region: national, province, city, county, township
 * @param issuer the issuing body as the document writes it
 * @param kind kind of document: workReport, plan, taskBreakdown, opinion, notice, regulation, partyReport, record, other
 * @param year year it was delivered or issued, four digits
 * @param covers years it covers, {@code 2021} or {@code 2021-2025}
 * @param date date it was delivered or issued, {@code YYYY-MM-DD}
 * @param number document number: 国发〔2011〕42号
 * @param publisher who printed it: a newspaper, a gazette, a site
 * @param issue issue or page of that publication
 * @param url where it was published
 * @param obtained how the text was obtained, free text
 * @param licence licence or note on reuse
 * @param added date it was added to this collection, {@code YYYY-MM-DD}
 */
public record Metadata(Fact title, Fact region, Fact level, Fact issuer, Fact kind, Fact year, Fact covers, Fact date,
        Fact number, Fact publisher, Fact issue, Fact url, Fact obtained, Fact licence, Fact added) {

    /** Metadata of which nothing is known. */
    public static final Metadata UNKNOWN = new Metadata(Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN,
            Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN,
            Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN);

    /** Returns metadata with each unknown fact taken from the other. */
    public Metadata or(Metadata other) {
        return new Metadata(title.or(other.title), region.or(other.region), level.or(other.level), issuer.or(other.issuer),
                kind.or(other.kind), year.or(other.year), covers.or(other.covers), date.or(other.date),
                number.or(other.number), publisher.or(other.publisher), issue.or(other.issue), url.or(other.url),
                obtained.or(other.obtained), licence.or(other.licence), added.or(other.added));
    }
}
