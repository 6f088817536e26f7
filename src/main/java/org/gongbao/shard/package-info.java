/**
 * Packs the search index into static JSON shards and reads them back.
 *
 * <p>Place in the flow: after {@code index}. Input
 *
 * <p>Invariant:  a search index; output: {@link org.gongbao.model.SiteFile}s.:unchanged input gives unchanged bytes and names.
 */
package org.gongbao.shard;
