package dateline.export.osm;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An XML document as it is built. */
final class XmlTree {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n";

    private final DocumentBuilder builder;
    private final Element root;

    XmlTree(String root) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            builder = factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java has no XML", e);
        }
        Document document = builder.newDocument();
        this.root = document.createElement(root);
        document.appendChild(this.root);
    }

    Element root() {
        return root;
    }

    Element add(Element parent, String name) {
        Element child = root.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }

    Element add(Element parent, String name, String text) {
        Element child = add(parent, name);
        write(child, text);
        return child;
    }

    void write(Element element, String text) {
        element.appendChild(root.getOwnerDocument().createTextNode(allowed(text)));
    }

    void set(Element element, String name, String value) {
        element.setAttribute(name, allowed(value));
    }

    /** Puts an element that comes as text, of our own making, into another. */
    void graft(Element parent, String xml) {
        try {
            Element foreign =
                    builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            parent.appendChild(root.getOwnerDocument().importNode(foreign, true));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("a geometry was written as no XML", e);
        }
    }

    String text() {
        try {
            Transformer transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(root.getOwnerDocument()), new StreamResult(out));
            return DECLARATION + out;
        } catch (TransformerException e) {
            throw new IllegalStateException("an answer could not be written as XML", e);
        }
    }

    /** XML has no way at all to write control characters. */
    private static String allowed(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
