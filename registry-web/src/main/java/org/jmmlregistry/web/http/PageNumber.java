package org.jmmlregistry.web.http;

import java.util.function.Function;
import org.jmmlregistry.index.Page;

/**
 * Where in a long list a page stands.
 *
 * @param first the number of its first row in the whole list, 0 if it has none
 * @param address of the list as far as the number of the page
 */
public record PageNumber(int number, int pages, long first, long last, long total, String address) {

    /**
     * The page that an address asks for. What is no number asks for the first one; behind the end stands the last.
     *
     * @param number as it stands in the address
     */
    public static <T> Page<T> read(String number, int size, Function<Page.Wanted, Page<T>> list) {
        int asked = number.matches("\\d{1,7}") ? Integer.parseInt(number) : 1;
        Page<T> page = list.apply(new Page.Wanted(asked, size));
        boolean beyond = page.rows().isEmpty() && page.total() > 0;
        return beyond ? list.apply(new Page.Wanted(page.pages(), size)) : page;
    }

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
