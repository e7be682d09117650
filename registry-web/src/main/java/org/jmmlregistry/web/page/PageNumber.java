package org.jmmlregistry.web.page;

import org.jmmlregistry.index.Page;

/**
 * Where in a long list a page stands.
 *
 * @param first the number of its first row in the whole list, 0 if it has none
 * @param address of the list as far as the number of the page
 */
public record PageNumber(int number, int pages, long first, long last, long total, String address) {

    /** @param list the address of the list with all that narrows it, a question mark in it */
    public static PageNumber of(Page<?> page, String list) {
        long before = (long) (page.number() - 1) * page.size();
        long rows = page.rows().size();
        return new PageNumber(
                page.number(), page.pages(), rows == 0 ? 0 : before + 1, before + rows, page.total(), list + "&page=");
    }

    public boolean isOneOfSeveral() {
        return pages > 1;
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean hasNext() {
        return number < pages;
    }

    public String previous() {
        return address + Math.min(number - 1, pages);
    }

    public String next() {
        return address + (number + 1);
    }

    public String firstPage() {
        return address + 1;
    }

    public String lastPage() {
        return address + pages;
    }
}
